using System.Text;

namespace MentionWatch.Sources.Fetching;

/// <summary>Recognises a web page (an error, a log-in, a consent form) where data was asked for, whatever its header calls it.</summary>
internal static class PageSniffer
{
    private const int Looked = 256;

    public static bool IsWebPage(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, Looked)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<head", StringComparison.OrdinalIgnoreCase);
    }
}
