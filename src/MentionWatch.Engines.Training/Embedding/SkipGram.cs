using MentionWatch.Engines.Training.Learning;

namespace MentionWatch.Engines.Training.Embedding;

/// <summary>Learns a vector for every word from the words around it, on one thread: skip-gram with negative sampling.</summary>
/// <remarks>Source: Mikolov et al., "Distributed Representations of Words and Phrases and their Compositionality" (2013).</remarks>
internal sealed class SkipGram
{
    /// <summary>Length of a vector.</summary>
    public const int Dimensions = 96;

    private const float LastShare = 1e-3f;
    private static readonly LogisticTable Logistic = new();

    private readonly SkipGramOptions _options;
    private readonly RandomNumbers _numbers;
    private readonly WordSampler _sampler;
    private readonly float[] _input;
    private readonly float[] _output;
    private readonly float[] _gradient = new float[Dimensions];

    /// <summary>Prepares for words by their counts.</summary>
    public SkipGram(SkipGramOptions options, int[] counts, ulong seed)
    {
        _options = options;
        _numbers = new RandomNumbers(seed);
        _sampler = new WordSampler(counts, options.Frequent);
        _input = [.. Enumerable.Range(0, counts.Length * Dimensions).Select(_ => (_numbers.Share() - 0.5f) * 2 / Dimensions)];
        _output = new float[_input.Length];
    }

    /// <summary>Learns from texts as words of the vocabulary and gives the vectors, word after word.</summary>
    public float[] Learn(IReadOnlyList<int[]> texts, TrainingMeter meter)
    {
        var order = texts.ToArray();
        var steps = (float)_options.Epochs * order.Length;
        var step = 0;
        var kept = new List<int>();
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            _numbers.Shuffle<int[]>(order);
            foreach (var text in order)
            {
                kept.Clear();
                kept.AddRange(text.Where(word => _sampler.Keeps(word, _numbers)));
                Learn(kept, _options.LearningRate * MathF.Max(LastShare, 1 - (step++ / steps)));
                meter.Step();
            }
        }

        return _input;
    }

    private void Learn(List<int> words, float rate)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var reach = 1 + _numbers.Below(_options.Window);
            for (var j = Math.Max(0, i - reach); j <= Math.Min(words.Count - 1, i + reach); j++)
            {
                if (j != i)
                {
                    LearnPair(words[i], words[j], rate);
                }
            }
        }
    }

    private void LearnPair(int word, int neighbour, float rate)
    {
        var input = _input.AsSpan(word * Dimensions, Dimensions);
        _gradient.AsSpan().Clear();
        Tell(input, neighbour, 1f, rate);
        for (var i = 0; i < _options.Negatives; i++)
        {
            var drawn = _sampler.Draw(_numbers);
            if (drawn != neighbour)
            {
                Tell(input, drawn, 0f, rate);
            }
        }

        Lanes.AddScaled(input, _gradient, 1f);
    }

    private void Tell(ReadOnlySpan<float> input, int word, float truth, float rate)
    {
        var output = _output.AsSpan(word * Dimensions, Dimensions);
        var step = rate * (truth - Logistic.Of(Lanes.Dot(input, output)));
        Lanes.AddScaled(_gradient, output, step);
        Lanes.AddScaled(output, input, step);
    }
}
