using System.ComponentModel;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting;

/// <summary>Who is told, and how.</summary>
internal sealed record AlertsOptions
{
    [Description("Receivers of alerts, by name.")]
    public IReadOnlyDictionary<string, ReceiverOptions> Receivers { get; init; } = Empty.Dictionary<ReceiverOptions>();
}
