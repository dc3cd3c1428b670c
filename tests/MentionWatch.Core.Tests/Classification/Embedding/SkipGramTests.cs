using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Tokenization;
using MentionWatch.Engines.Training.Embedding;
using MentionWatch.Engines.Training.Learning;

namespace MentionWatch.Core.Tests.Classification.Embedding;

public sealed class SkipGramTests
{
    [Fact]
    public void Words_in_the_same_company_come_to_lie_closer_than_others()
    {
        // 0 and 1 stand beside 2 and 3; 4 and 5 beside 6 and 7.
        int[][] texts = [.. Enumerable.Range(0, 800).Select(i => (i % 4) switch { 0 => new[] { 0, 2, 3 }, 1 => [1, 3, 2], 2 => [4, 6, 7], _ => [5, 7, 6] })];
        var vectors = new SkipGram(new SkipGramOptions { Epochs = 20, Frequent = 1 }, [200, 200, 400, 400, 200, 200, 400, 400], seed: 1)
            .Learn(texts, new TrainingMeter(16_000, null, CancellationToken.None));

        Cosine(vectors, 0, 1).ShouldBeGreaterThan(Cosine(vectors, 0, 4) + 0.3);
        Cosine(vectors, 4, 5).ShouldBeGreaterThan(Cosine(vectors, 1, 5) + 0.3);
    }

    [Fact]
    public void A_vocabulary_finds_its_words_and_no_others()
    {
        var keys = Enumerable.Range(0, 5000).Select(i => WordList.KeyOf($"word{i}")).Distinct().ToArray();
        var vocabulary = new Vocabulary(keys);

        keys.Select(vocabulary.IndexOf).ShouldBe(Enumerable.Range(0, keys.Length));
        vocabulary.IndexOf(WordList.KeyOf("unheard")).ShouldBe(-1);
        new Vocabulary([]).IndexOf(1).ShouldBe(-1);
    }

    private static double Cosine(float[] vectors, int left, int right)
    {
        var (a, b) = (Vector(left), Vector(right));
        return a.Zip(b, (x, y) => (double)x * y).Sum() / Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(x => (double)x * x));

        float[] Vector(int word) => vectors[(word * SkipGram.Dimensions)..((word + 1) * SkipGram.Dimensions)];
    }
}
