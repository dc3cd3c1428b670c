using System.Text;
using System.Text.RegularExpressions;

namespace MentionWatch.Sources.Fetching;

/// <summary>Turns bytes into text although servers are wrong about charsets.</summary>
/// <remarks>
/// A byte order mark decides, then a declared charset of wide characters if there are zeros. Then text that is valid UTF-8 and uses it is
/// UTF-8, whatever is declared: other charsets produce such sequences by accident hardly ever. Then what the header, the XML declaration
/// or a meta tag names, and Windows-1252 at last.
/// </remarks>
internal static partial class TextDecoder
{
    private const int Declared = 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(ReadOnlySpan<byte> bytes, string? headerCharset)
    {
        if (MarkOf(bytes) is { } marked)
        {
            return marked.GetString(bytes[marked.Preamble.Length..]);
        }

        if (WideOf(bytes, headerCharset) is { } wide)
        {
            return wide.GetString(bytes);
        }

        return TryUtf8(bytes) ?? (Legacy(headerCharset) ?? Legacy(DeclaredCharset(bytes)) ?? Encoding.GetEncoding(1252)).GetString(bytes);
    }

    private static Encoding? MarkOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>UTF-16 or UTF-32 as declared, where the bytes bear it out: markup is full of zeros there and has none anywhere else.</summary>
    private static Encoding? WideOf(ReadOnlySpan<byte> bytes, string? headerCharset)
        => bytes.Contains((byte)0) && Find(headerCharset) is { CodePage: 1200 or 1201 or 12000 or 12001 } declared ? declared : null;

    private static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A charset other than UTF-8, which these bytes have already proved not to be.</summary>
    private static Encoding? Legacy(string? charset) => Find(charset) is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage ? encoding : null;

    private static Encoding? Find(string? charset)
    {
        try
        {
            return string.IsNullOrWhiteSpace(charset) ? null : Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Declared)]);
        return Declaration().Match(head) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex("""(encoding|charset)\s*=\s*["']?(?<name>[A-Za-z0-9_.:-]+)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
