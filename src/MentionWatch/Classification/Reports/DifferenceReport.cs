using MentionWatch.Core.Classification.Evaluation;

namespace MentionWatch.Classification.Reports;

/// <summary>The difference of two models in macro-F1, with its 95 % interval and the chance that it is luck.</summary>
internal sealed record DifferenceReport(
    int N, double Before, double After, double Difference, double Lower, double Upper, double Luck, string Finding, int Mended, int Broken)
{
    private const int Decimals = 4;

    public static DifferenceReport Of(EvaluationQuestion question, IReadOnlyList<PairedAnswer> answers)
    {
        var found = PairedBootstrap.Compare(question.Classes.Count, answers);
        return new DifferenceReport(
            answers.Count, Rounded(found.Before), Rounded(found.After), Rounded(found.Difference), Rounded(found.Lower), Rounded(found.Upper),
            Rounded(found.Luck), FindingOf(found), found.Mended, found.Broken);
    }

    private static string FindingOf(PairedComparison found)
        => !found.IsMoreThanLuck ? "no more than luck" : found.Difference > 0 ? "better" : "worse";

    private static double Rounded(double value) => Math.Round(value, Decimals);
}
