using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Who is told of the troubles of the service itself. They are no crises: never counted, queued or escalated with them.</summary>
internal sealed record SelfAlertOptions
{
    [Description("Names of the receivers that are told; empty for nobody.")]
    public IReadOnlyList<string> Receivers { get; init; } = [];

    [Description("Kinds of trouble that are told: source-degraded, classifier-trouble, redis-trouble, config-rejected, delivery-failing, schedule-trouble, heartbeat-missing; empty for all.")]
    public IReadOnlyList<TroubleKind> Kinds { get; init; } = [];

    [Description("How long a trouble must last before it is told, and be over before that is told, so that nobody wakes for a moment.")]
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan MinDuration { get; init; } = TimeSpan.FromMinutes(5);
}
