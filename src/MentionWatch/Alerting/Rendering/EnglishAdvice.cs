using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>Advice in English.</summary>
internal sealed class EnglishAdvice : IAdvice
{
    public IReadOnlyList<string> Afterwards { get; } =
    [
        "Check that no complaint was left without an answer.",
        "Write down what happened and what to change.",
    ];

    public IReadOnlyList<string> Do(Situation situation, string escalateTo) =>
    [
        $"Call {(escalateTo.Length > 0 ? escalateTo : "your superior")}. Do not handle this alone.",
        .. situation.IsSilent ? ["Say in public now that we have seen it and are looking into it."] : Array.Empty<string>(),
        situation.IsComplaints
            ? "Answer every justified complaint, the oldest first, and solve it."
            : "Read the posts. Answer every justified complaint, and solve it.",
        situation.IsThreat
            ? "If one of us threatened somebody, take it back and apologise once."
            : "If the mistake is ours, own it and apologise once.",
    ];

    public IReadOnlyList<string> Dont(Situation situation) =>
    [
        situation.IsThreat
            ? "Delete, threaten, argue, make excuses, go silent, or speak of lawyers in public."
            : "Delete, threaten, argue, make excuses or go silent.",
    ];
}
