using MentionWatch.Configuration;
using MentionWatch.Core.Detection;

namespace MentionWatch.Detection;

/// <summary>What the worker remembers of a brand, or of a group of its sources, between looks; all of it can be rebuilt.</summary>
/// <param name="watch">Baseline and detector.</param>
/// <param name="options">The configuration it was made from.</param>
/// <param name="builtAt">When the baseline was built from the counted hours.</param>
internal sealed class WatchedBrand(BrandWatch watch, MentionWatchOptions options, DateTimeOffset builtAt)
{
    public BrandWatch Watch { get; } = watch;

    public MentionWatchOptions Options { get; } = options;

    public DateTimeOffset BuiltAt { get; } = builtAt;

    /// <summary>Hours that were taken in, may still change, and did.</summary>
    public HashSet<long> ChangedHours { get; init; } = [];
}
