using System.Runtime.Intrinsics;
using MentionWatch.Engines.Convolution;
using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Tokenization;
using MentionWatch.Engines.Training.Learning;

namespace MentionWatch.Engines.Training.Convolution;

/// <summary>The net while it learns, one text at a time by back-propagation.</summary>
/// <remarks>Sources: Kim, "Convolutional Neural Networks for Sentence Classification" (2014); Srivastava et al., "Dropout" (2014).</remarks>
internal sealed class ConvolutionLearner : ILearner
{
    private const float Epsilon = 1e-4f;

    private readonly ConvolutionTrainingOptions _options;
    private readonly Vocabulary _vocabulary;
    private readonly RandomNumbers _numbers;
    private readonly SourceBiases _biases;
    private readonly TokenizedText _text = new();
    private readonly int[] _words = new int[ConvolutionShape.MostWords];
    private readonly Matrix _inputs = new(ConvolutionShape.MostWords + (2 * FilterBank.Margin), WordVectors.Inputs);
    private readonly Matrix _gradients = new(ConvolutionShape.MostWords + (2 * FilterBank.Margin), WordVectors.Inputs);
    private readonly float[] _pooled = new float[AnswerLayer.Inputs];
    private readonly float[] _mask = new float[AnswerLayer.Inputs];
    private readonly float[] _byPooled = new float[AnswerLayer.Inputs];
    private int _count;

    /// <summary>Starts from vectors of words.</summary>
    public ConvolutionLearner(ConvolutionTrainingOptions options, Vocabulary vocabulary, WordVectors vectors, int sources, RandomNumbers numbers)
    {
        (_options, _vocabulary, Vectors, _numbers) = (options, vocabulary, vectors, numbers);
        _biases = new SourceBiases(sources, Epsilon);
        Filters = new FilterBank(numbers);
        Answers = new AnswerLayer(numbers);
    }

    /// <summary>The vectors of words.</summary>
    public WordVectors Vectors { get; }

    /// <summary>The filters.</summary>
    public FilterBank Filters { get; }

    /// <summary>What is made of maxima and means.</summary>
    public AnswerLayer Answers { get; }

    /// <summary>Log-odds that do not depend on the text.</summary>
    public Vector128<float> Constants => _biases.Shared;

    /// <summary>Log-odds of a masked text as things stand, wherever it is from.</summary>
    public Vector128<float> Logits(string masked)
    {
        Read(masked);
        Pool();
        return Answers.Answer(_pooled) + Constants;
    }

    /// <inheritdoc/>
    public void Learn(TrainingExample example, float rate)
    {
        Read(example.Masked);
        Pool();
        Drop();
        var gradient = LogLoss.Gradient(Answers.Answer(_pooled) + _biases[example.Source], example);
        _biases.Descend(example.Source, gradient, rate);
        Answers.Descend(_pooled, gradient, rate, _byPooled);
        for (var i = 0; i < _byPooled.Length; i++)
        {
            _byPooled[i] *= _mask[i];
        }

        _gradients.Values[..((_count + (2 * FilterBank.Margin)) * WordVectors.Inputs)].Clear();
        Filters.Descend(_inputs, _byPooled, rate, _gradients);
        DescendVectors(rate * _options.VectorShare);
    }

    private ReadOnlySpan<float> MeanGradient => _byPooled.AsSpan(ConvolutionShape.Pooled, WordVectors.Inputs);

    private float MeanShare => _count == 0 ? 0f : 1f / MathF.Sqrt(_count);

    private void Read(string masked)
    {
        var words = _text.Read(masked).Words;
        _count = Math.Min(words.Count, ConvolutionShape.MostWords);
        for (var i = 0; i < _count; i++)
        {
            _words[i] = _vocabulary.IndexOf(words.Keys[i]);
            var input = _inputs[i + FilterBank.Margin];
            Vectors[_words[i]].CopyTo(input);
            input[WordVectors.NegationInput] = (words.Traits[i] & WordTraits.Negated) != WordTraits.None ? WordVectors.Negation : 0f;
        }
    }

    private void Pool()
    {
        Filters.Pool(_inputs, _count, _pooled);
        var means = _pooled.AsSpan(ConvolutionShape.Pooled, WordVectors.Inputs);
        means.Clear();
        for (var i = 0; i < _count; i++)
        {
            Lanes.AddScaled(means, _inputs[i + FilterBank.Margin], MeanShare);
        }

        _pooled[^1] = 1f;
    }

    /// <summary>What is left counts for more, so that nothing changes on the mean.</summary>
    private void Drop()
    {
        for (var i = 0; i < _mask.Length - 1; i++)
        {
            _mask[i] = _numbers.Share() < _options.Dropout ? 0f : 1f / (1f - _options.Dropout);
            _pooled[i] *= _mask[i];
        }

        _mask[^1] = 1f;
    }

    private void DescendVectors(float rate)
    {
        for (var i = 0; i < _count; i++)
        {
            var gradient = _gradients[i + FilterBank.Margin];
            Lanes.AddScaled(gradient, MeanGradient, MeanShare);
            Vectors.Descend(_words[i], gradient, rate);
        }
    }
}
