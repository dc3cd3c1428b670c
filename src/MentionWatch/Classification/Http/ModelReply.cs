namespace MentionWatch.Classification.Http;

/// <summary>What became of one text at a model server.</summary>
/// <param name="Scores">The answer; <see langword="null"/> when there was none.</param>
/// <param name="Reason">Why there was none.</param>
internal readonly record struct ModelReply(LabelScores? Scores, FallbackReason Reason);
