using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Buffering;

/// <summary>The store.</summary>
internal sealed record RedisOptions
{
    [Description("Connection string of your Redis, single or cluster; absent to start and supervise a local one.")]
    public Secret? ConnectionString { get; init; }

    [Description("Directory of the supervised Redis: its append-only file, password and port.")]
    public string DataDirectory { get; init; } = "data";

    [Description("Number of partitions brands are spread over; fixed once there is data.")]
    [Range(1, 1024)]
    public int Partitions { get; init; } = 16;

    [Description("Mentions that may wait to be classified before ingest answers 429 and polls pause.")]
    [Range(1_000, 100_000_000)]
    public int MaxBacklog { get; init; } = 1_000_000;

    [Description("How long counts, and with them the marks of counted mentions, are kept; older mentions are not counted.")]
    [Range(typeof(TimeSpan), "1.00:00:00", "400.00:00:00")]
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(35);

    [Description("How long after its creation the text of a negative or complaining mention is kept as evidence.")]
    [Range(typeof(TimeSpan), "01:00:00", "400.00:00:00")]
    public TimeSpan ContentTtl { get; init; } = TimeSpan.FromDays(14);

    [Description("Negative or complaining mentions of one brand whose text is kept, in one minute.")]
    [Range(1, 1_000)]
    public int EvidencePerMinute { get; init; } = 10;

    [Description("Time after which a batch that another worker read and never finished is taken over.")]
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan ClaimAfter { get; init; } = TimeSpan.FromSeconds(30);
}
