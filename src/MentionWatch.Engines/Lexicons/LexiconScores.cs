using System.Runtime.InteropServices;

namespace MentionWatch.Engines.Lexicons;

/// <summary>The polarity of every word of a vocabulary by up to eight lexicons, in 64ths of the lexicon's largest score.</summary>
/// <param name="scores">Eight scores a word, in the order of the vocabulary.</param>
internal sealed class LexiconScores(sbyte[] scores)
{
    /// <summary>Lexicons a language can have.</summary>
    public const int Most = 8;

    /// <summary>The largest score as it is stored.</summary>
    public const int Unit = 64;

    /// <summary>All scores, as they are stored.</summary>
    public sbyte[] Scores { get; } = scores;

    /// <summary>The scores of a word; nothing for a word that is not in the vocabulary.</summary>
    public ReadOnlySpan<sbyte> Of(int word) => (uint)word < (uint)(Scores.Length / Most) ? Scores.AsSpan(word * Most, Most) : default;

    /// <summary>Whether any lexicon has a word.</summary>
    public bool Knows(int word) => (uint)word < (uint)(Scores.Length / Most) && MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(Of(word))) != 0;

    /// <summary>Looks the words of a vocabulary up in lexicons.</summary>
    public static LexiconScores Build(Vocabulary vocabulary, IReadOnlyList<Lexicon> lexicons, string language)
    {
        var scores = new sbyte[vocabulary.Count * Most];
        var chosen = lexicons.Select(lexicon => LexiconWords.Of(lexicon, language)).Where(words => words.Count > 0).ToArray();
        if (chosen.Length > Most)
        {
            throw new ArgumentException($"A language can have {Most} lexicons, not {chosen.Length}.", nameof(lexicons));
        }

        for (var lexicon = 0; lexicon < chosen.Length; lexicon++)
        {
            foreach (var (key, score) in chosen[lexicon])
            {
                if (vocabulary.IndexOf(key) is var word and >= 0)
                {
                    scores[(word * Most) + lexicon] = (sbyte)MathF.Round(score * Unit);
                }
            }
        }

        return new LexiconScores(scores);
    }
}
