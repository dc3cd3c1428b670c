using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MentionWatch.Sources.Fetching;

/// <summary>What every source that is asked over HTTP has; the defaults are polite.</summary>
internal abstract record HttpSourceOptions : SourceOptions
{
    [Description("Longest time for one request with all its repetitions.")]
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    [Description("Longest time for one attempt of a request.")]
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(15);

    [Description("How often a failed request is repeated.")]
    [Range(0, 10)]
    public int Retries { get; init; } = 3;

    [Description("Wait before the first repetition; it doubles, and varies by chance.")]
    [Range(typeof(TimeSpan), "00:00:00.001", "00:05:00")]
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    [Description("Failures in a row after which the source is left alone.")]
    [Range(2, 1000)]
    public int BreakAfter { get; init; } = 8;

    [Description("How long it is left alone then.")]
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan BreakFor { get; init; } = TimeSpan.FromMinutes(5);

    [Description("Most requests in a minute, evenly spaced.")]
    [Range(1, 6000)]
    public int RequestsPerMinute { get; init; } = 60;

    [Description("Largest answer read, in bytes after decompression.")]
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxBytes { get; init; } = 5 * 1024 * 1024;

    [Description("Whether it may be at a private, loopback or link-local address.")]
    public bool AllowPrivateAddresses { get; init; }
}
