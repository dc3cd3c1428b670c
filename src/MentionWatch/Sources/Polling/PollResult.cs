namespace MentionWatch.Sources.Polling;

/// <summary>What one poll did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Counts">What became of the mentions it brought.</param>
/// <param name="Rejected">Items that could not be read.</param>
/// <param name="Failure">Why it failed.</param>
internal sealed record PollResult(PollOutcome Outcome, IntakeCounts Counts = default, int Rejected = 0, SourceException? Failure = null);
