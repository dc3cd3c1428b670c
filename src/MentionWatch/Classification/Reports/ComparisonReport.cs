using MentionWatch.Core.Classification.Evaluation;

namespace MentionWatch.Classification.Reports;

/// <summary>What is better and what is worse than with the model in <paramref name="Model"/>, as a whole and by group.</summary>
internal sealed record ComparisonReport(string Model, DifferenceReport All, IReadOnlyDictionary<string, DifferenceReport> Groups)
{
    /// <summary>Compares the answers of two models.</summary>
    /// <param name="question">The question that was asked.</param>
    /// <param name="model">Directory of the model compared with.</param>
    /// <param name="before">What that model said.</param>
    /// <param name="after">What the model in question said of the same texts, in the same order.</param>
    /// <param name="groupings">Names of groupings.</param>
    public static ComparisonReport Of(
        EvaluationQuestion question, string model, IReadOnlyList<Judged> before, IReadOnlyList<Judged> after, IEnumerable<string> groupings)
    {
        var pairs = after.Zip(before, (now, then) => (now.Text, Answer: new PairedAnswer(
            question.Truth(now.Text)!.Value, question.Predicted(then.Verdict), question.Predicted(now.Verdict)))).ToArray();
        var groups = groupings.SelectMany(grouping => pairs
            .GroupBy(pair => Grouping.Key(pair.Text, grouping), pair => pair.Answer, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal));
        return new ComparisonReport(
            model,
            DifferenceReport.Of(question, [.. pairs.Select(pair => pair.Answer)]),
            groups.ToDictionary(group => group.Key, group => DifferenceReport.Of(question, [.. group])));
    }
}
