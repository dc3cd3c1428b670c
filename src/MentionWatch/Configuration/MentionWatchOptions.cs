using System.ComponentModel;
using MentionWatch.Alerting;
using MentionWatch.Buffering;
using MentionWatch.Classification;
using MentionWatch.Detection;
using MentionWatch.Jobs;
using MentionWatch.Sources;
using MentionWatch.Telemetry;
using MentionWatch.Web;

namespace MentionWatch.Configuration;

/// <summary>The whole of <c>mentionwatch.json</c>: an immutable snapshot that was checked before anybody saw it.</summary>
internal sealed record MentionWatchOptions
{
    [Description("The brands to watch, by key.")]
    public IReadOnlyDictionary<string, BrandOptions> Brands { get; init; } = Empty.Dictionary<BrandOptions>();

    [Description("Where mentions come from, by name.")]
    public IReadOnlyDictionary<string, SourceOptions> Sources { get; init; } = Empty.Dictionary<SourceOptions>();

    [Description("When a rise of negative mentions is a crisis.")]
    public DetectionOptions Detection { get; init; } = new();

    [Description("Stretches of time in which more talk is expected: they raise the bar, and mute nothing.")]
    public IReadOnlyList<CampaignOptions> Campaigns { get; init; } = [];

    [Description("Who is told, and how.")]
    public AlertsOptions Alerts { get; init; } = new();

    [Description("The store.")]
    [RestartRequired]
    public RedisOptions Redis { get; init; } = new();

    [Description("The engine that labels mentions.")]
    [RestartRequired]
    public ClassifierOptions Classifier { get; init; } = new();

    [Description("The HTTP side: health, ingest, the page.")]
    public WebOptions Web { get; init; } = new();

    [Description("Where the schedule of the jobs is kept.")]
    [RestartRequired]
    public ScheduleOptions Schedule { get; init; } = new();

    [Description("What is logged, and how it looks.")]
    public LoggingOptions Logging { get; init; } = new();

    [Description("Where metrics and traces are sent.")]
    public TelemetryOptions Telemetry { get; init; } = new();
}
