using MentionWatch.Engines.Training.Learning;

namespace MentionWatch.Engines.Training.Embedding;

/// <summary>Draws words by a smoothed share of their frequency, and thins out the most frequent.</summary>
internal sealed class WordSampler
{
    private const int Bits = 20;
    private const double Smoothing = 0.75;

    private readonly int[] _drawn = new int[1 << Bits];
    private readonly float[] _kept;

    /// <summary>Prepares for counts of words.</summary>
    public WordSampler(int[] counts, double frequent)
    {
        var all = counts.Sum(count => (double)count);
        _kept = [.. counts.Select(count => (float)Math.Min(1, Math.Sqrt(frequent * all / count) + (frequent * all / count)))];
        var shares = Array.ConvertAll(counts, count => Math.Pow(count, Smoothing));
        var total = shares.Sum();
        var sum = 0.0;
        var next = 0;
        for (var word = 0; word < counts.Length; word++)
        {
            sum += shares[word];
            for (; next < _drawn.Length && next < sum / total * _drawn.Length; next++)
            {
                _drawn[next] = word;
            }
        }

        _drawn.AsSpan(next).Fill(counts.Length - 1);
    }

    /// <summary>Whether an occurrence is looked at this time.</summary>
    public bool Keeps(int word, RandomNumbers numbers) => numbers.Share() < _kept[word];

    /// <summary>A word by chance.</summary>
    public int Draw(RandomNumbers numbers) => _drawn[numbers.Next() >> (64 - Bits)];
}
