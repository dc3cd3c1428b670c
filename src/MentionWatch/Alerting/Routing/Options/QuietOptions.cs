using System.ComponentModel;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Routing.Options;

/// <summary>Times at which only what is bad enough is told at once.</summary>
internal sealed record QuietOptions
{
    [Description("Name of the calendar whose hours are quiet; empty for none.")]
    public string During { get; init; } = "";

    [Description("Name of the calendar outside of whose hours it is quiet; empty for none.")]
    public string Outside { get; init; } = "";

    [Description("Severity from which on it is told all the same: warning, high or critical.")]
    public Severity Override { get; init; } = Severity.Critical;

    [Description("Name of the digest that tells the rest; empty to tell it when the quiet hours end.")]
    public string Digest { get; init; } = "";
}
