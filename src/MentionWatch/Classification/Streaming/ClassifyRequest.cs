namespace MentionWatch.Classification.Streaming;

/// <summary>One line of <c>classify</c>'s input.</summary>
internal sealed record ClassifyRequest(string? Text, string? Lang);
