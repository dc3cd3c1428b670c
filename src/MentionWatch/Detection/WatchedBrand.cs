using MentionWatch.Configuration;
using MentionWatch.Core.Detection;

namespace MentionWatch.Detection;

/// <summary>What the worker remembers of a brand between looks; all of it can be rebuilt.</summary>
/// <param name="watch">Baseline and detector.</param>
/// <param name="options">The configuration it was made from.</param>
/// <param name="builtAt">When the baseline was built from the counted hours.</param>
internal sealed class WatchedBrand(BrandWatch watch, MentionWatchOptions options, DateTimeOffset builtAt)
{
    public BrandWatch Watch { get; } = watch;

    public MentionWatchOptions Options { get; } = options;

    public DateTimeOffset BuiltAt { get; } = builtAt;

    /// <summary>Whether an hour that is not settled yet has changed.</summary>
    public bool HasLateHours { get; set; }
}
