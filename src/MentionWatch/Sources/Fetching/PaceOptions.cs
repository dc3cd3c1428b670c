using Polly;

namespace MentionWatch.Sources.Fetching;

/// <summary>How far apart requests are kept.</summary>
internal sealed class PaceOptions : ResilienceStrategyOptions
{
    public PaceOptions() => Name = "Pace";

    /// <summary>Shortest time from the start of one request to that of the next.</summary>
    public required TimeSpan Interval { get; init; }
}
