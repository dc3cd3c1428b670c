using System.Globalization;
using System.Text.Json;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Tests.Crash;

/// <summary>A mention as a line of a file, or as an item of a push.</summary>
internal static class MentionLine
{
    public static string Of(Mention mention) => JsonSerializer.Serialize(new
    {
        id = mention.Id,
        text = mention.Text,
        author = new { id = mention.Author.Id },
        createdAt = mention.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
    });
}
