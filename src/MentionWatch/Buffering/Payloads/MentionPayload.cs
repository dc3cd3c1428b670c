using MentionWatch.Core.Mentions;

namespace MentionWatch.Buffering.Payloads;

/// <summary>A mention as it waits in the stream: about 60 % of the size of its JSON, and several times quicker to read.</summary>
internal static class MentionPayload
{
    private const byte Version = 1;

    [Flags]
    private enum Parts : byte
    {
        None = 0,
        Backfill = 1,
        Edited = 2,
        Followers = 4,
        Rating = 8,
        Engagement = 16,
        Undated = 32,
    }

    public static byte[] Encode(BrandMention brandMention, PayloadWriter writer)
    {
        Write(brandMention, writer);
        return writer.Take();
    }

    public static void Write(BrandMention brandMention, PayloadWriter writer)
    {
        var mention = brandMention.Mention;
        var parts = PartsOf(mention);
        writer.Byte(Version);
        writer.Byte((byte)parts);
        writer.Byte((byte)mention.Kind);
        writer.Number(mention.CreatedAt.UtcTicks);
        writer.Number(mention.FetchedAt.UtcTicks - mention.CreatedAt.UtcTicks);
        writer.Text(brandMention.Brand);
        writer.Text(mention.Source);
        writer.Text(mention.Id);
        writer.Text(mention.Url);
        writer.Text(mention.Text);
        writer.Text(mention.Language);
        writer.Text(mention.ParentId);
        writer.Text(mention.RootId);
        WriteAuthor(mention.Author, writer);
        WriteOptional(mention, writer);
    }

    /// <summary>Reads a mention back.</summary>
    /// <exception cref="FormatException">The value is no mention, or of a later version.</exception>
    public static BrandMention Decode(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        if (reader.Byte() is var version && version != Version)
        {
            throw new FormatException($"Version {version} of the layout is unknown.");
        }

        var parts = (Parts)reader.Byte();
        var kind = (MentionKind)reader.Byte();
        var created = reader.Number();
        var fetched = created + reader.Number();
        var brand = reader.RequiredText();
        var mention = new Mention
        {
            Source = reader.RequiredText(),
            Id = reader.RequiredText(),
            Url = reader.Text(),
            Text = reader.RequiredText(),
            Language = reader.Text(),
            ParentId = reader.Text(),
            RootId = reader.Text(),
            CreatedAt = PayloadReader.Instant(created),
            FetchedAt = PayloadReader.Instant(fetched),
            Kind = kind,
            Backfill = parts.HasFlag(Parts.Backfill),
            Undated = parts.HasFlag(Parts.Undated),
            Author = ReadAuthor(ref reader, parts),
            EditedAt = parts.HasFlag(Parts.Edited) ? PayloadReader.Instant(created + reader.Number()) : null,
            Rating = parts.HasFlag(Parts.Rating) ? (int)reader.Number() : null,
            Engagement = parts.HasFlag(Parts.Engagement) ? EngagementPayload.Read(ref reader) : null,
        };
        return reader.IsAtEnd ? new BrandMention(brand, mention) : throw new FormatException("The value is longer than a mention.");
    }

    private static Parts PartsOf(Mention mention)
        => (mention.Backfill ? Parts.Backfill : Parts.None)
            | (mention.Undated ? Parts.Undated : Parts.None)
            | (mention.EditedAt is null ? Parts.None : Parts.Edited)
            | (mention.Author.Followers is null ? Parts.None : Parts.Followers)
            | (mention.Rating is null ? Parts.None : Parts.Rating)
            | (mention.Engagement is null ? Parts.None : Parts.Engagement);

    private static void WriteAuthor(Author author, PayloadWriter writer)
    {
        writer.Text(author.Id);
        writer.Text(author.Name);
        writer.Text(author.Handle);
        if (author.Followers is { } followers)
        {
            writer.Number(followers);
        }
    }

    private static void WriteOptional(Mention mention, PayloadWriter writer)
    {
        if (mention.EditedAt is { } edited)
        {
            writer.Number(edited.UtcTicks - mention.CreatedAt.UtcTicks);
        }

        if (mention.Rating is { } rating)
        {
            writer.Number(rating);
        }

        if (mention.Engagement is { } engagement)
        {
            EngagementPayload.Write(engagement, writer);
        }
    }

    private static Author ReadAuthor(ref PayloadReader reader, Parts parts)
        => new(reader.Text(), reader.Text(), reader.Text(), parts.HasFlag(Parts.Followers) ? reader.Number() : null);
}
