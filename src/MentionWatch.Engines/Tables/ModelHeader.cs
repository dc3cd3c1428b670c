using System.Runtime.InteropServices;
using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Linear;

namespace MentionWatch.Engines.Tables;

/// <summary>The first bytes of a language's file: what it is, and the sizes of what follows.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct ModelHeader(ulong MagicAndVersion, int Bits, int Triples, int Skips, int LongestRun, int Words)
{
    /// <summary>Changes with the layout and with the features: an old model would score other features than it learnt.</summary>
    private const ulong Current = 0x0000_0002_4C57_4D4D;

    private const int MostWords = 1 << 20;

    /// <summary>The features of the linear model.</summary>
    public LinearRecipe Recipe => new(Bits, Triples != 0, Skips, LongestRun);

    /// <summary>The header of a model.</summary>
    public static ModelHeader Of(LinearRecipe recipe, Vocabulary vocabulary)
        => new(Current, recipe.Bits, recipe.Triples ? 1 : 0, recipe.Skips, recipe.LongestRun, vocabulary.Count);

    /// <summary>Refuses what is no model of this version, and impossible sizes.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public void Check()
    {
        if (MagicAndVersion != Current)
        {
            throw new InvalidDataException("The file is not a table of this version; train it again with `mentionwatch train`.");
        }

        if (!Recipe.IsValid || Words is < 0 or > MostWords)
        {
            throw new InvalidDataException("The model names impossible sizes; it is damaged.");
        }
    }
}
