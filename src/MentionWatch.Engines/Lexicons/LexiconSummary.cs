using System.Runtime.CompilerServices;
using MentionWatch.Engines.Tokenization;

namespace MentionWatch.Engines.Lexicons;

/// <summary>What lexicons say of a whole text, as features: sums and extremes in favour and against, the last word's polarity, and the balance in steps.</summary>
/// <remarks>Source of the features: Mohammad, Kiritchenko and Zhu, "NRC-Canada: Building the State-of-the-Art in Sentiment Analysis of Tweets" (2013).</remarks>
internal struct LexiconSummary
{
    /// <summary>Number of features.</summary>
    public const int Features = (LexiconScores.Most * Kinds) + 2 + (Balanced * Steps);

    private const int Kinds = 4;
    private const int Balanced = 3;
    private const int Steps = 8;
    private const float Scale = 0.5f;
    private const float StepScale = 0.3f;
    private const float NegatedShare = -0.6f;

    private Values _values;
    private float _last;

    /// <summary>Takes in one word.</summary>
    public void Add(ReadOnlySpan<sbyte> scores, WordTraits traits)
    {
        for (var lexicon = 0; lexicon < scores.Length; lexicon++)
        {
            if (scores[lexicon] != 0)
            {
                var score = scores[lexicon] / (float)LexiconScores.Unit;
                AddScore(lexicon, (traits & WordTraits.Negated) != WordTraits.None ? score * NegatedShare : score);
            }
        }
    }

    /// <summary>Gives every feature that is not zero.</summary>
    public readonly void Emit<TSink>(ref TSink sink)
        where TSink : struct, ILexiconSink, allows ref struct
    {
        for (var i = 0; i < LexiconScores.Most * Kinds; i++)
        {
            if (_values[i] > 0)
            {
                sink.Add(i, Scale * (i % Kinds < 2 ? MathF.Log(1f + _values[i]) : _values[i]));
            }
        }

        if (_last != 0)
        {
            sink.Add((LexiconScores.Most * Kinds) + (_last > 0 ? 1 : 0), Scale * MathF.Abs(_last));
        }

        for (var lexicon = 0; lexicon < Balanced; lexicon++)
        {
            sink.Add((LexiconScores.Most * Kinds) + 2 + (lexicon * Steps) + Step(_values[lexicon * Kinds], _values[(lexicon * Kinds) + 1]), StepScale);
        }
    }

    private void AddScore(int lexicon, float score)
    {
        var (sum, extreme) = score > 0 ? (0, 2) : (1, 3);
        var size = MathF.Abs(score);
        _values[(lexicon * Kinds) + sum] += size;
        _values[(lexicon * Kinds) + extreme] = MathF.Max(_values[(lexicon * Kinds) + extreme], size);
        _last = lexicon < Balanced ? score : _last;
    }

    private static int Step(float inFavour, float against) => (inFavour - against) switch
    {
        > 1f => 7,
        > 0.3f => 6,
        > 0f => 5,
        0f => inFavour > 0 ? 4 : 3,
        > -0.3f => 2,
        > -1f => 1,
        _ => 0,
    };

    [InlineArray(LexiconScores.Most * Kinds)]
    private struct Values
    {
        private float _first;
    }
}
