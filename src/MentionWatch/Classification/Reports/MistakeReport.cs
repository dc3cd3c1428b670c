using MentionWatch.Core.Classification.Evaluation;
using MentionWatch.Core.Mentions.Masking;

namespace MentionWatch.Classification.Reports;

/// <summary>One wrong answer: what the label says, what was said and how sure, and the masked text.</summary>
internal sealed record MistakeReport(string Label, string Said, double Confidence, string Lang, string Source, string Text)
{
    private const int Decimals = 3;

    public static MistakeReport Of(EvaluationQuestion question, Judged mistake)
    {
        var said = question.Predicted(mistake.Verdict);
        return new MistakeReport(
            question.Classes[question.Truth(mistake.Text)!.Value], question.Classes[said],
            Math.Round(question.Score(mistake.Verdict.Scores, said), Decimals), mistake.Text.Language, mistake.Text.Source,
            TextMasker.Mask(mistake.Text.Text));
    }
}
