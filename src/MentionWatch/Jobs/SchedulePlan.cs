using MentionWatch.Alerting;
using MentionWatch.Alerting.Alertmanager;
using MentionWatch.Configuration;
using MentionWatch.Sources;
using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Which jobs a configuration asks for: one poll for every source that is polled, and the worker's own.</summary>
internal static class SchedulePlan
{
    /// <summary>Group of the polls; the names in it are those of the sources.</summary>
    public const string Polls = "poll";

    /// <summary>Group of the jobs that every worker has.</summary>
    public const string Worker = "worker";

    private static readonly PlannedJob[] WorkerJobs =
    [
        new(new JobKey("detect", Worker), typeof(DetectJob), new Cadence.Every(TimeSpan.FromSeconds(1))),
        new(new JobKey("escalate", Worker), typeof(EscalateJob), new Cadence.Every(TimeSpan.FromSeconds(1))),
        new(new JobKey("deliver", Worker), typeof(DeliverJob), new Cadence.Every(TimeSpan.FromMilliseconds(500))),
        new(new JobKey("expire", Worker), typeof(ExpireJob), new Cadence.Every(TimeSpan.FromMinutes(1))),
    ];

    public static IReadOnlyList<PlannedJob> From(MentionWatchOptions options, IReadOnlyList<SourceKind> kinds)
        => [.. WorkerJobs, .. Heartbeat(options.Alerts), .. options.Sources.Select(source => Poll(source.Key, source.Value, kinds)).OfType<PlannedJob>()];

    /// <summary>Whether a stored job is one of ours, to be removed when it is no longer planned.</summary>
    public static bool Owns(JobKey job) => job.Group is Polls or Worker;

    private static IEnumerable<PlannedJob> Heartbeat(AlertsOptions alerts)
        => alerts.Heartbeat.Url is not null || alerts.Receivers.Values.Any(receiver => receiver is AlertmanagerOptions { Watchdog: true })
            ? [new PlannedJob(new JobKey("heartbeat", Worker), typeof(HeartbeatJob), new Cadence.Every(alerts.Heartbeat.Every))]
            : [];

    private static PlannedJob? Poll(string name, SourceOptions options, IReadOnlyList<SourceKind> kinds)
        => kinds.FirstOrDefault(kind => kind.Name == options.Kind) is { Create: not null } kind
            ? new PlannedJob(new JobKey(name, Polls), typeof(PollJob), CadenceOf(options, kind))
            : null;

    private static Cadence CadenceOf(SourceOptions options, SourceKind kind)
        => options.Cron.Length > 0 ? new Cadence.Cron(options.Cron) : new Cadence.Every(options.Every ?? kind.DefaultEvery);
}
