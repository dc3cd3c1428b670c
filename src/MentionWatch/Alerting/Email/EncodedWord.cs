using System.Text;

namespace MentionWatch.Alerting.Email;

/// <summary>Text of a header in ASCII, by RFC 2047: words of base64, none longer than 75 characters, no character cut in two.</summary>
internal static class EncodedWord
{
    /// <summary>Bytes whose base64 fits a line of 76 beside <c>Subject: =?utf-8?B?</c> and <c>?=</c>.</summary>
    private const int MaxBytes = 39;

    private const int MaxPlain = 60;

    public static string Of(string text)
        => text.Length <= MaxPlain && text.All(character => character is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal)
            ? text
            : string.Join("\r\n ", Chunks(text).Select(chunk => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(chunk))}?="));

    private static IEnumerable<string> Chunks(string text)
    {
        var chunk = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MaxBytes)
            {
                yield return chunk.ToString();
                chunk.Clear();
                bytes = 0;
            }

            chunk.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        yield return chunk.ToString();
    }
}
