using MentionWatch.Core.Mentions;

namespace MentionWatch.Buffering.Payloads;

/// <summary>Reactions as stored: five numbers.</summary>
internal static class EngagementPayload
{
    public static byte[] Encode(Engagement engagement, PayloadWriter writer)
    {
        Write(engagement, writer);
        return writer.Take();
    }

    public static Engagement Decode(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        return Read(ref reader);
    }

    public static void Write(Engagement engagement, PayloadWriter writer)
    {
        writer.Number(engagement.Likes);
        writer.Number(engagement.Replies);
        writer.Number(engagement.Reposts);
        writer.Number(engagement.Quotes);
        writer.Number(engagement.Views);
    }

    public static Engagement Read(ref PayloadReader reader)
        => new(reader.Number(), reader.Number(), reader.Number(), reader.Number(), reader.Number());
}
