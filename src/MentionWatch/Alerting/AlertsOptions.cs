using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Alerting.Heartbeat;
using MentionWatch.Alerting.Links;
using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting;

/// <summary>Who is told, and how.</summary>
internal sealed record AlertsOptions
{
    [Description("Receivers of alerts, by name.")]
    public IReadOnlyDictionary<string, ReceiverOptions> Receivers { get; init; } = Empty.Dictionary<ReceiverOptions>();

    [Description("Name of the receiver that is told when an alert could not be delivered to another; empty for none.")]
    public string Fallback { get; init; } = "";

    [Description("Hours of the week that routes, quiet hours and digests go by, by name.")]
    public IReadOnlyDictionary<string, CalendarOptions> Calendars { get; init; } = Empty.Dictionary<CalendarOptions>();

    [Description("Digests, by name: one message that sums up what was held back for it.")]
    public IReadOnlyDictionary<string, DigestOptions> Digests { get; init; } = Empty.Dictionary<DigestOptions>();

    [Description("Roles of people, by name, for chains and for handing over.")]
    public IReadOnlyDictionary<string, RoleOptions> Roles { get; init; } = Empty.Dictionary<RoleOptions>();

    [Description("Escalation chains, by name: who is told next while nobody answers.")]
    public IReadOnlyDictionary<string, ChainOptions> Chains { get; init; } = Empty.Dictionary<ChainOptions>();

    [Description("Who is told what and when: the first route that matches decides, and those behind it where it says to continue. Without routes every receiver is told at once.")]
    public IReadOnlyList<AlertRouteOptions> Routes { get; init; } = [];

    [Description("How long an incident of a brand with a Parent waits before it is told, so that a crisis of the whole brand tells it instead.")]
    [Range(typeof(TimeSpan), "00:00:00", "00:15:00")]
    public TimeSpan ParentWait { get; init; } = TimeSpan.FromSeconds(30);

    [Description("What nobody is to be told for a while.")]
    public IReadOnlyList<SilenceOptions> Silences { get; init; } = [];

    [Description("Longest time a silence may last.")]
    [Range(typeof(TimeSpan), "00:05:00", "365.00:00:00")]
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromDays(7);

    [Description("Address under which people reach this service, for the links in alerts; empty for no links.")]
    public string PublicUrl { get; init; } = "";

    [Description("Keys that sign the links in alerts, each 32 characters or more; the first signs, all are believed, so that one can be replaced. Empty for one that is made once and kept in Redis.")]
    [LinkKeys]
    public IReadOnlyList<Secret> LinkKeys { get; init; } = [];

    [Description("How long a link in an alert lets its reader act.")]
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromDays(7);

    [Description("The plan for a bad day, for brands without one of their own.")]
    public PlaybookOptions Playbook { get; init; } = new();

    [Description("How long a receiver that fails is tried, and when somebody else is told.")]
    public RetryOptions Retry { get; init; } = new();

    [Description("Who must hear from this service all the time, so that somebody notices when it is down.")]
    public HeartbeatOptions Heartbeat { get; init; } = new();

    [Description("Who is told of the troubles of this service itself.")]
    public SelfAlertOptions SelfAlerts { get; init; } = new();

    [Description("How long an incident is kept after its end.")]
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromDays(90);

    [Description("How long the log of a delivery is kept.")]
    [Range(typeof(TimeSpan), "2.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepDeliveriesFor { get; init; } = TimeSpan.FromDays(30);

    [Description("Number of deliveries whose log is kept, the latest; those of open incidents and those that wait are kept besides.")]
    [Range(1_000, 10_000_000)]
    public int KeepDeliveries { get; init; } = 100_000;
}
