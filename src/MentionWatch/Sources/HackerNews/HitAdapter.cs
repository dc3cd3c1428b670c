using System.Globalization;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Sources.HackerNews;

/// <summary>Turns a hit of the search service into a mention.</summary>
internal sealed class HitAdapter(string source)
{
    public Mention ToMention(HitDto hit, DateTimeOffset now)
    {
        var created = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(hit.CreatedAtI, 0, now.ToUnixTimeSeconds()));
        return new Mention
        {
            Source = source,
            Id = hit.ObjectId,
            Url = $"https://news.ycombinator.com/item?id={Uri.EscapeDataString(hit.ObjectId)}",
            Text = TextOf(hit),
            Language = "en",
            Author = hit.Author is { } author ? new Author(Id: author, Handle: author) : Author.Unknown,
            CreatedAt = created,
            FetchedAt = now,
            ParentId = Number(hit.ParentId),
            RootId = Number(hit.StoryId),
            Kind = hit.CommentText is null ? MentionKind.Post : MentionKind.Comment,
            Engagement = new Engagement(Likes: hit.Points ?? 0, Replies: hit.NumComments ?? 0),
        };
    }

    /// <summary>The title of the story above a comment is not the commenter's words and is left out.</summary>
    private static string TextOf(HitDto hit)
        => hit.CommentText is { } comment
            ? HtmlText.ToPlain(comment)
            : string.Join("\n\n", new[] { hit.Title, HtmlText.ToPlain(hit.StoryText) }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string? Number(long? id) => id?.ToString(CultureInfo.InvariantCulture);
}
