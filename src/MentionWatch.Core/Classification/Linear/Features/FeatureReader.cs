using MentionWatch.Core.Mentions.Folding;

namespace MentionWatch.Core.Classification.Linear.Features;

/// <summary>Reads a masked text once and gives its features to a sink.</summary>
internal static class FeatureReader
{
    private const int LongestChunk = 48;
    private const int LetterRepeats = 2;
    private const int SignRepeats = 3;

    /// <summary>Reads a text of any length; what is kept of it is one chunk between blanks.</summary>
    public static void Read<TSink>(ReadOnlySpan<char> masked, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        Span<char> buffer = stackalloc char[LongestChunk + 2];
        var words = default(WordContext);
        var length = 0;
        var upper = 0;
        var last = ' ';
        var repeats = 1;
        var elongated = false;
        buffer[0] = ' ';
        foreach (var unit in masked)
        {
            var folded = CharacterFolding.Fold(unit);
            if (folded == CharacterFolding.Dropped)
            {
                continue;
            }

            if (folded == ' ' || length == LongestChunk)
            {
                if (length > 0)
                {
                    ChunkFeatures.Emit(buffer, length, upper, elongated, ref words, ref sink);
                }

                length = 0;
                upper = 0;
                elongated = false;
                last = ' ';
                if (folded == ' ')
                {
                    continue;
                }
            }

            repeats = folded == last ? repeats + 1 : 1;
            last = folded;
            if (repeats > (char.IsLetter(folded) ? LetterRepeats : SignRepeats))
            {
                elongated = true;
                continue;
            }

            if (folded != unit && char.IsAsciiLetterUpper(unit))
            {
                upper++;
            }

            buffer[++length] = folded;
        }

        if (length > 0)
        {
            ChunkFeatures.Emit(buffer, length, upper, elongated, ref words, ref sink);
        }
    }
}
