using MentionWatch.Core.Classification.Evaluation;

namespace MentionWatch.Classification.Reports;

/// <summary>What <c>evaluate --json</c> prints.</summary>
internal sealed record EvaluationReport(
    string Task,
    int N,
    double MacroF1,
    double MacroRecall,
    double Accuracy,
    double Auc,
    IReadOnlyDictionary<string, ClassReport> PerClass,
    IReadOnlyDictionary<string, GroupReport> Groups)
{
    /// <summary>Measures verdicts as a whole and by group.</summary>
    public static EvaluationReport Of(EvaluationQuestion question, IReadOnlyList<Judged> judged, Func<Judged, string>? group)
    {
        var whole = GroupReport.Of(question, judged);
        var groups = judged.GroupBy(group ?? (_ => string.Empty), StringComparer.Ordinal).Where(_ => group is not null);
        return new EvaluationReport(
            question.Name, whole.N, whole.MacroF1, whole.MacroRecall, whole.Accuracy, whole.Auc, whole.PerClass,
            groups.OrderBy(part => part.Key, StringComparer.Ordinal).ToDictionary(part => part.Key, part => GroupReport.Of(question, [.. part])));
    }
}
