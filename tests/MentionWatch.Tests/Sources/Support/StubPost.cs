namespace MentionWatch.Tests.Sources.Support;

/// <summary>One post as a source has it.</summary>
internal sealed record StubPost(string Id, string Text, DateTimeOffset CreatedAt);
