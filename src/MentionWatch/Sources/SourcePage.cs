using MentionWatch.Core.Mentions;

namespace MentionWatch.Sources;

/// <summary>One page of a poll.</summary>
/// <param name="Mentions">What it holds, duplicates and overlap included.</param>
/// <param name="Checkpoint">Where the next run starts once everything so far is stored; <see langword="null"/> while later pages are still needed.</param>
/// <param name="Rejected">Items that could not be read and were left out.</param>
/// <param name="PossibleGap">Whether mentions may have been missed between the last run and this one.</param>
/// <param name="NotBefore">The earliest time, in UTC, at which the source wants to be asked again; <see langword="null"/> when it did not say.</param>
internal sealed record SourcePage(
    IReadOnlyList<Mention> Mentions,
    SourceCursor? Checkpoint,
    int Rejected = 0,
    bool PossibleGap = false,
    DateTimeOffset? NotBefore = null);
