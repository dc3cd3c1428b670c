namespace MentionWatch.Demo;

/// <summary>The moment the worker said that a post is safe.</summary>
/// <param name="At">On the story's clock.</param>
/// <param name="WallTimestamp">On the wall's clock.</param>
internal readonly record struct Acceptance(DateTimeOffset At, long WallTimestamp);
