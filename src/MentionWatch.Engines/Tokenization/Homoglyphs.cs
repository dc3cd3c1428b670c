namespace MentionWatch.Engines.Tokenization;

/// <summary>Cyrillic and Greek letters that look like Latin ones; inside a Latin word they are there to deceive.</summary>
/// <remarks>Source: Unicode Technical Standard 39, confusables, small letters only.</remarks>
internal static class Homoglyphs
{
    private const char FirstGreek = '\u0370', LastCyrillic = '\u052F';
    private const string Foreign = "авсеһіјкмнорѕтухԁԛԝαβεηικνορτυχγ";
    private const string Latin = "abcehijkmhopstyxdqwabenikvoptuxy";

    /// <summary>Whether a folded unit is a letter of these scripts.</summary>
    public static bool IsForeign(char folded) => folded is >= FirstGreek and <= LastCyrillic;

    /// <summary>Puts Latin letters in place of look-alikes when the chunk has Latin letters, and nothing foreign but look-alikes.</summary>
    public static void Replace(Span<char> chunk)
    {
        var latin = 0;
        foreach (var unit in chunk)
        {
            latin += char.IsAsciiLetter(unit) ? 1 : 0;
            if (IsForeign(unit) && !Foreign.Contains(unit, StringComparison.Ordinal))
            {
                return;
            }
        }

        for (var i = 0; latin > 0 && i < chunk.Length; i++)
        {
            chunk[i] = IsForeign(chunk[i]) ? Latin[Foreign.IndexOf(chunk[i], StringComparison.Ordinal)] : chunk[i];
        }
    }
}
