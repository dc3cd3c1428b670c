using MentionWatch.Core.Incidents;

namespace MentionWatch.Backtesting;

/// <summary>One line of what a backtest writes.</summary>
internal sealed record ReplayedAlert(string Brand, DateTimeOffset At, string Kind, string State, string Severity, string Incident, AlertNumbers Evidence)
{
    public static ReplayedAlert Of(Alert alert)
        => new(alert.Brand, alert.At.ToUniversalTime(), "crisis", StateOf(alert.Kind), NameOf(alert.Severity), alert.IncidentKey, AlertNumbers.Of(alert.Evidence));

    private static string StateOf(TransitionKind kind) => kind switch
    {
        TransitionKind.Triggered => "raised",
        TransitionKind.Worsened => "updated",
        TransitionKind.Acknowledged => "acknowledged",
        TransitionKind.Resolved => "resolved",
        TransitionKind.Expired => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown transition."),
    };

    private static string NameOf(Severity severity) => severity switch
    {
        Core.Incidents.Severity.Warning => "warning",
        Core.Incidents.Severity.High => "high",
        Core.Incidents.Severity.Critical => "critical",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Unknown severity."),
    };
}
