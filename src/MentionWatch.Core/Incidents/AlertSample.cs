namespace MentionWatch.Core.Incidents;

/// <summary>A mention shown in an alert.</summary>
/// <param name="Source">Source that delivered it.</param>
/// <param name="Url">Address a person can open.</param>
/// <param name="Text">The text as written; hostile input.</param>
/// <param name="Author">Handle or name.</param>
/// <param name="Followers">Audience of the author, when known.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Negative">Probability of negative sentiment.</param>
/// <param name="IsComplaint">Whether it is a complaint.</param>
/// <param name="CreatedAt">When it was written, in UTC.</param>
public sealed record AlertSample(
    string Source,
    string? Url,
    string Text,
    string? Author,
    long? Followers,
    string Language,
    double Negative,
    bool IsComplaint,
    DateTimeOffset CreatedAt);
