namespace MentionWatch.Core.Classification.Linear.Features;

/// <summary>Features of one chunk of folded characters between blanks.</summary>
internal static class ChunkFeatures
{
    private const int ShortestRun = 2;
    private const int LongestRun = 5;
    private static readonly uint Shout = FeatureHash.Append(FeatureHash.Trait, 1);
    private static readonly uint Stretch = FeatureHash.Append(FeatureHash.Trait, 2);

    /// <summary>Gives the features of a chunk.</summary>
    /// <param name="padded">Its characters with a blank before and after.</param>
    /// <param name="traits">How it was written.</param>
    /// <param name="words">What the words before tell.</param>
    /// <param name="sink">Where the features go.</param>
    public static void Emit<TSink>(scoped ReadOnlySpan<char> padded, ChunkTraits traits, ref WordContext words, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        EmitRuns(padded, ref sink);
        EmitWords(padded[1..^1], ref words, ref sink);
        if ((traits & ChunkTraits.Shouted) != ChunkTraits.None)
        {
            sink.AddWord(Shout);
        }

        if ((traits & ChunkTraits.Stretched) != ChunkTraits.None)
        {
            sink.AddWord(Stretch);
        }
    }

    private static void EmitRuns<TSink>(scoped ReadOnlySpan<char> padded, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (var start = 0; start < padded.Length - 1; start++)
        {
            var run = padded[start..Math.Min(start + LongestRun, padded.Length)];
            var hash = FeatureHash.Append(FeatureHash.Characters, run[0]);
            for (var i = 1; i < run.Length; i++)
            {
                hash = FeatureHash.Append(hash, run[i]);
                sink.AddCharacters(hash);
            }
        }
    }

    private static void EmitWords<TSink>(scoped ReadOnlySpan<char> chunk, ref WordContext words, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (var i = 0; i < chunk.Length;)
        {
            var length = WordLength(chunk[i..]);
            if (length > 0)
            {
                words.Add(FeatureHash.Of(FeatureHash.Word, chunk.Slice(i, length)), ref sink);
                i += length;
                continue;
            }

            if (chunk[i] is '.' or ',' or ';' or ':' or '!' or '?')
            {
                words.EndClause();
            }

            i++;
        }
    }

    private static int WordLength(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]))
        {
            return 2;
        }

        var length = 0;
        while (length < rest.Length && IsWordUnit(rest, length))
        {
            length++;
        }

        return length;
    }

    private static bool IsWordUnit(ReadOnlySpan<char> rest, int i)
        => char.IsLetterOrDigit(rest[i]) || rest[i] == '_' || (rest[i] == '\'' && i > 0 && i + 1 < rest.Length && char.IsLetter(rest[i + 1]));
}
