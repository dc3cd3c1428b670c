namespace MentionWatch.Configuration.Loading;

/// <summary>How the configuration stands, for health and metrics.</summary>
/// <param name="LoadedAt">When the options in force were taken over, in UTC.</param>
/// <param name="Hash">Hash of the files they came from.</param>
/// <param name="Refused">What is wrong with the file as it is now; empty while it is in force.</param>
/// <param name="RefusedAt">When it was refused, in UTC.</param>
internal sealed record ConfigStatus(DateTimeOffset LoadedAt, string Hash, IReadOnlyList<Mistake> Refused, DateTimeOffset? RefusedAt);
