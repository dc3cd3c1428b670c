using System.Text.Json.Serialization;

namespace MentionWatch.Backtesting;

/// <summary>What a replay needs of an author.</summary>
/// <param name="Identity">What tells two of them apart; <see langword="null"/> when nobody is known.</param>
/// <param name="Followers">Audience, when the author's own object tells it.</param>
[JsonConverter(typeof(AuthorIdentityConverter))]
internal readonly record struct ReplayedAuthor(string? Identity, long? Followers = null)
{
    public static implicit operator ReplayedAuthor(string? identity) => new(identity);
}
