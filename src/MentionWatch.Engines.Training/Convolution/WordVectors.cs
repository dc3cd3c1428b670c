using MentionWatch.Engines.Training.Embedding;
using MentionWatch.Engines.Training.Learning;
using MentionWatch.Engines.Lexicons;

namespace MentionWatch.Engines.Training.Convolution;

/// <summary>What the net sees of a word: its learnt vector, its polarity by lexicons, whether it is negated, and that it is there. The last row is any unknown word.</summary>
internal sealed class WordVectors
{
    /// <summary>Length of what is seen, with room to a multiple of 16.</summary>
    public const int Inputs = 112;

    /// <summary>Where a negation shows.</summary>
    public const int NegationInput = SkipGram.Dimensions + LexiconScores.Most;

    /// <summary>The value of a negation.</summary>
    public const float Negation = 0.5f;

    private const int PresenceInput = NegationInput + 1;
    private const float Presence = 0.2f;
    private const float LexiconScale = 0.5f / LexiconScores.Unit;
    private const float TypicalSize = 0.25f;
    private const float Epsilon = 1e-4f;

    private readonly Matrix _vectors;
    private readonly float[] _squares;

    /// <summary>Takes the vectors of skip-gram as a start.</summary>
    public WordVectors(ReadOnlySpan<float> learnt, LexiconScores lexicons)
    {
        var words = learnt.Length / SkipGram.Dimensions;
        var scale = Scale(learnt);
        _vectors = new Matrix(words + 1, Inputs);
        _squares = [.. Enumerable.Repeat(Epsilon, words + 1)];
        for (var word = 0; word <= words; word++)
        {
            _vectors[word][PresenceInput] = Presence;
            var scores = lexicons.Of(word);
            for (var lexicon = 0; lexicon < scores.Length; lexicon++)
            {
                _vectors[word][SkipGram.Dimensions + lexicon] = scores[lexicon] * LexiconScale;
            }
        }

        for (var i = 0; i < learnt.Length; i++)
        {
            _vectors[i / SkipGram.Dimensions][i % SkipGram.Dimensions] = learnt[i] * scale;
        }
    }

    /// <summary>Words in the vocabulary.</summary>
    public int Vocabulary => _vectors.Rows - 1;

    /// <summary>What is seen of a word, -1 for an unknown one.</summary>
    public ReadOnlySpan<float> this[int word] => _vectors[word < 0 ? Vocabulary : word];

    /// <summary>A step of AdaGrad with one sum of squares a word.</summary>
    public void Descend(int word, ReadOnlySpan<float> gradient, float rate)
    {
        var row = word < 0 ? Vocabulary : word;
        var slope = gradient[..SkipGram.Dimensions];
        _squares[row] += Lanes.Dot(slope, slope) / SkipGram.Dimensions;
        Lanes.AddScaled(_vectors[row][..SkipGram.Dimensions], slope, -rate / MathF.Sqrt(_squares[row]));
    }

    private static float Scale(ReadOnlySpan<float> learnt)
    {
        var squares = 0.0;
        foreach (var value in learnt)
        {
            squares += (double)value * value;
        }

        return squares == 0 ? 1f : TypicalSize / (float)Math.Sqrt(squares / learnt.Length);
    }
}
