using System.Globalization;

namespace MentionWatch.Sources.Files;

/// <summary>How far a file was read, and which file that was.</summary>
/// <param name="Offset">Bytes read.</param>
/// <param name="Line">Lines read.</param>
/// <param name="Head">What the file began with.</param>
internal readonly record struct FileCursor(long Offset, long Line, FileHead Head)
{
    public static FileCursor Beginning { get; }

    public static FileCursor Parse(SourceCursor cursor)
    {
        var parts = cursor.Value.Split(' ');
        return parts.Length == 4
            && Number(parts[0]) is { } offset
            && Number(parts[1]) is { } line
            && Number(parts[2]) is { } length and <= FileHead.Longest
            && ulong.TryParse(parts[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hash)
            ? new FileCursor(offset, line, new FileHead((int)length, hash))
            : Beginning;
    }

    public SourceCursor ToCursor() => new(string.Create(CultureInfo.InvariantCulture, $"{Offset} {Line} {Head.Length} {Head.Hash:x}"));

    private static long? Number(string text)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
