using System.Globalization;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Tests.Buffering.Support;

/// <summary>Values that a test does not care about.</summary>
internal static class Some
{
    /// <summary>The instant at which <see cref="ManualTimeProvider"/> starts.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    public static Mention Mention(int id, DateTimeOffset createdAt, string text = "fine", string? author = null) => new()
    {
        Source = "forum",
        Id = id.ToString(CultureInfo.InvariantCulture),
        Text = text,
        Author = author is null ? Author.Unknown : new Author(Id: author),
        CreatedAt = createdAt,
        FetchedAt = createdAt,
    };
}
