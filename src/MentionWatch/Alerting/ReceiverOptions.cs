using System.ComponentModel;

namespace MentionWatch.Alerting;

/// <summary>What every receiver has; each kind adds its own.</summary>
internal abstract record ReceiverOptions
{
    [Description("Kind of receiver.")]
    public string Kind { get; init; } = "";

    [Description("Language of the alerts: en or es.")]
    public string Language { get; init; } = "en";
}
