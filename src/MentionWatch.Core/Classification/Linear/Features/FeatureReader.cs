using MentionWatch.Core.Mentions.Folding;

namespace MentionWatch.Core.Classification.Linear.Features;

/// <summary>Reads a masked text once and gives its features to a sink.</summary>
internal static class FeatureReader
{
    /// <summary>Reads a text of any length; what is kept of it is one chunk between blanks.</summary>
    public static void Read<TSink>(ReadOnlySpan<char> masked, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var chunk = new Chunk(stackalloc char[Chunk.BufferLength]);
        var words = default(WordContext);
        foreach (var unit in masked)
        {
            var folded = CharacterFolding.Fold(unit);
            if ((folded == ' ' && !chunk.IsEmpty) || chunk.IsFull)
            {
                ChunkFeatures.Emit(chunk.Padded, chunk.Traits, ref words, ref sink);
                chunk.Clear();
            }

            if (folded is not (' ' or CharacterFolding.Dropped))
            {
                chunk.Add(unit, folded);
            }
        }

        if (!chunk.IsEmpty)
        {
            ChunkFeatures.Emit(chunk.Padded, chunk.Traits, ref words, ref sink);
        }
    }
}
