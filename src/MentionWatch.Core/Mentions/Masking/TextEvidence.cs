using MentionWatch.Core.Mentions.Folding;

namespace MentionWatch.Core.Mentions.Masking;

/// <summary>Whether a masked text says anything: blanks, characters that cannot be seen, masks and the marks between them do not.</summary>
public static class TextEvidence
{
    private const int LongestMask = 6;

    /// <summary>Looks no further than the first chunk that is not a mask.</summary>
    /// <param name="masked">A text that <see cref="TextMasker"/> has masked.</param>
    /// <returns>Whether there is anything to classify.</returns>
    public static bool Holds(ReadOnlySpan<char> masked)
    {
        Span<char> chunk = stackalloc char[LongestMask];
        var length = 0;
        foreach (var unit in masked)
        {
            var folded = CharacterFolding.Fold(unit);
            if (folded == ' ')
            {
                if (!SaysNothing(chunk[..length]))
                {
                    return true;
                }

                length = 0;
            }
            else if (folded is not (CharacterFolding.Dropped or '.' or ',' or ';' or ':'))
            {
                if (length == LongestMask)
                {
                    return true;
                }

                chunk[length++] = folded;
            }
        }

        return !SaysNothing(chunk[..length]);
    }

    private static bool SaysNothing(ReadOnlySpan<char> chunk) => chunk is "" or "@user" or "http" or "mail" or "number";
}
