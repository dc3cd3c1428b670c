using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting;

/// <summary>Who is told, and how.</summary>
internal sealed record AlertsOptions
{
    [Description("Receivers of alerts, by name.")]
    public IReadOnlyDictionary<string, ReceiverOptions> Receivers { get; init; } = Empty.Dictionary<ReceiverOptions>();

    [Description("Name of the receiver that is told when an alert could not be delivered to another; empty for none.")]
    public string Fallback { get; init; } = "";

    [Description("Address under which people reach this service, for the links in alerts; empty for no links.")]
    public string PublicUrl { get; init; } = "";

    [Description("How long a receiver that fails is tried.")]
    public RetryOptions Retry { get; init; } = new();

    [Description("How long an incident is kept after its end.")]
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromDays(90);

    [Description("How long the log of a delivery is kept.")]
    [Range(typeof(TimeSpan), "2.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepDeliveriesFor { get; init; } = TimeSpan.FromDays(30);
}
