using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Tokenization;
using MentionWatch.Engines.Training.Embedding;
using MentionWatch.Engines.Training.Learning;

namespace MentionWatch.Engines.Training;

/// <summary>All texts of a language as words of its vocabulary.</summary>
internal sealed class Corpus
{
    /// <summary>In a corpus of fewer words than this, a word has a vector even when it occurs once.</summary>
    private const long Small = 200_000;

    private readonly int[][] _texts;
    private readonly int[] _counts;

    private Corpus(Vocabulary vocabulary, int[][] texts, int[] counts) => (Vocabulary, _texts, _counts) = (vocabulary, texts, counts);

    /// <summary>The words that have a vector.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Counts words, chooses the vocabulary, and reads the texts.</summary>
    public static Corpus Of(string[] texts, TextModelTrainingOptions options)
    {
        var text = new TokenizedText();
        var counts = new Dictionary<uint, int>();
        foreach (var masked in texts)
        {
            Vocabulary.Tally(counts, text.Read(masked).Words);
        }

        var fewest = counts.Values.Sum(count => (long)count) < Small ? 1 : options.FewestOccurrences;
        var vocabulary = Vocabulary.Of(counts, fewest, options.MostWords);
        return new Corpus(
            vocabulary,
            Array.ConvertAll(texts, masked => Known(text.Read(masked).Words, vocabulary)),
            Array.ConvertAll(vocabulary.Keys, key => counts[key]));
    }

    /// <summary>Learns the vectors of the words, one after the other.</summary>
    public float[] Learn(SkipGramOptions options, ulong seed, TrainingMeter meter) => new SkipGram(options, _counts, seed).Learn(_texts, meter);

    private static int[] Known(WordList words, Vocabulary vocabulary)
    {
        var known = new List<int>(words.Count);
        foreach (var key in words.Keys)
        {
            if (vocabulary.IndexOf(key) is var word and >= 0)
            {
                known.Add(word);
            }
        }

        return [.. known];
    }
}
