using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting;

/// <summary>What every receiver has; each kind adds its own.</summary>
internal abstract record ReceiverOptions
{
    [Description("Kind of receiver.")]
    public string Kind { get; init; } = "";

    [Description("Language of the alerts: en or es.")]
    [AllowedValues("en", "es")]
    public string Language { get; init; } = "en";

    [Description("Keys of the brands it is told about; empty for all.")]
    public IReadOnlyList<string> Brands { get; init; } = [];

    [Description("Severity an incident must have reached before it is told: warning, high or critical.")]
    public Severity MinimumSeverity { get; init; } = Severity.Warning;

    [Description("Whether it is also told that an incident ended.")]
    public bool Resolved { get; init; } = true;

    [Description("Name of the receiver that is told when this one does not get an alert; empty for the common fallback.")]
    public string Fallback { get; init; } = "";

    [Description("Alerts sent to it within a minute at most, over all workers; absent for what its kind takes.")]
    [Range(1, 60_000)]
    public int? MaxPerMinute { get; init; }

    [Description("Number of alerts sent to it at the same time.")]
    [Range(1, 64)]
    public int MaxConcurrency { get; init; } = 4;
}
