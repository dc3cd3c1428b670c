namespace MentionWatch.Core.Detection;

/// <summary>What counting needs of a mention.</summary>
/// <param name="Id">Hash of source and identifier: the same mention always has the same.</param>
/// <param name="Author">Hash of the author; the mention's own <paramref name="Id"/> when nobody is known.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="Negative">Whether its sentiment is negative.</param>
/// <param name="Complaint">Whether it is a complaint.</param>
/// <param name="Late">Whether it was heard long after it was written.</param>
/// <param name="Loud">Whether it may be a crisis by itself.</param>
public readonly record struct CountedMention(
    ulong Id, ulong Author, DateTimeOffset CreatedAt, bool Negative, bool Complaint, bool Late = false, bool Loud = false);
