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
    IReadOnlyDictionary<string, GroupReport> Groups,
    double CalibrationError)
{
    /// <summary>The worst mistakes, when asked for.</summary>
    public IReadOnlyList<MistakeReport>? Mistakes { get; init; }

    /// <summary>How the model differs from another, when asked for.</summary>
    public ComparisonReport? Comparison { get; init; }

    /// <summary>Measures verdicts as a whole and by group.</summary>
    public static EvaluationReport Of(EvaluationQuestion question, IReadOnlyList<Judged> judged, IEnumerable<string> groupings)
    {
        var whole = GroupReport.Of(question, judged);
        return new EvaluationReport(
            question.Name, whole.N, whole.MacroF1, whole.MacroRecall, whole.Accuracy, whole.Auc, whole.PerClass,
            Grouping.Of(judged, groupings).ToDictionary(group => group.Name, group => GroupReport.Of(question, group.Members)),
            whole.CalibrationError);
    }
}
