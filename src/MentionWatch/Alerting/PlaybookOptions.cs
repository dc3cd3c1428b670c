using System.ComponentModel;

namespace MentionWatch.Alerting;

/// <summary>The plan made for a bad day, as alerts repeat it.</summary>
internal sealed record PlaybookOptions
{
    [Description("What to do, a step each, in place of the advice that alerts give on their own; empty for that.")]
    public IReadOnlyList<string> Do { get; init; } = [];

    [Description("What not to do, a line each, in place of the advice that alerts give on their own; empty for that.")]
    public IReadOnlyList<string> Dont { get; init; } = [];

    [Description("Whom to call, a person or role with a number to reach them; empty for \"your superior\".")]
    public string EscalateTo { get; init; } = "";
}
