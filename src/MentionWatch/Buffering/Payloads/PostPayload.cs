using System.Globalization;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Buffering.Payloads;

/// <summary>A post as it is kept for evidence.</summary>
internal static class PostPayload
{
    public const int LongestText = 600;

    private const byte Version = 2;

    /// <summary>The layout without the thread.</summary>
    private const byte WithoutThread = 1;

    public static byte[] Encode(Mention mention, in Verdict verdict, PayloadWriter writer)
    {
        writer.Byte(Version);
        writer.Text(mention.Source);
        writer.Text(mention.Id);
        writer.Text(mention.Url);
        writer.Text(Cut(mention.Text));
        writer.Text(mention.Author.Id);
        writer.Text(mention.Author.Name);
        writer.Text(mention.Author.Handle);
        writer.Number(mention.Author.Followers ?? -1);
        writer.Text(verdict.Language);
        writer.Single(verdict.Scores.Negative);
        writer.Byte(verdict.IsComplaint ? (byte)1 : (byte)0);
        writer.Number(mention.CreatedAt.UtcTicks);
        writer.Text(mention.RootId ?? mention.ParentId);
        if (mention.Engagement is { } engagement)
        {
            EngagementPayload.Write(engagement, writer);
        }

        return writer.Take();
    }

    /// <summary>Reads a post back.</summary>
    /// <exception cref="FormatException">The value is no post, or of a later version.</exception>
    public static StoredPost Decode(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var version = reader.Byte();
        if (version is not (Version or WithoutThread))
        {
            throw new FormatException($"Version {version} of the layout is unknown.");
        }

        return new StoredPost
        {
            Source = reader.RequiredText(),
            Id = reader.RequiredText(),
            Url = reader.Text(),
            Text = reader.RequiredText(),
            Author = ReadAuthor(ref reader),
            Language = reader.RequiredText(),
            Negative = reader.Single(),
            IsComplaint = reader.Byte() != 0,
            CreatedAt = reader.Instant(),
            ThreadId = version == WithoutThread ? null : reader.Text(),
            Engagement = reader.IsAtEnd ? null : EngagementPayload.Read(ref reader),
        };
    }

    private static Author ReadAuthor(ref PayloadReader reader)
    {
        var author = new Author(reader.Text(), reader.Text(), reader.Text());
        return reader.Number() is >= 0 and var followers ? author with { Followers = followers } : author;
    }

    /// <summary>Cuts a long text where no emoji, accent or surrogate pair is torn.</summary>
    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var next && end + next < LongestText)
        {
            end += next;
        }

        return string.Concat(text.AsSpan(0, end), "…");
    }
}
