using System.Runtime.Intrinsics;
using MentionWatch.Engines.Convolution;
using MentionWatch.Engines.Training.Learning;

namespace MentionWatch.Engines.Training.Convolution;

/// <summary>From maxima and means to the four log-odds: one weight for each of them and each answer.</summary>
internal sealed class AnswerLayer
{
    /// <summary>Its inputs: the maxima, the means, and a constant.</summary>
    public const int Inputs = ConvolutionShape.Pooled + WordVectors.Inputs + 1;

    private const float Epsilon = 1e-4f;
    private const float StartSize = 0.05f;

    private readonly Vector128<float>[] _weights = new Vector128<float>[Inputs];
    private readonly Vector128<float>[] _squares = [.. Enumerable.Repeat(Vector128.Create(Epsilon), Inputs)];

    /// <summary>Starts from small random weights.</summary>
    public AnswerLayer(RandomNumbers numbers)
    {
        for (var i = 0; i < Inputs; i++)
        {
            _weights[i] = Vector128.Create(numbers.Normal(), numbers.Normal(), numbers.Normal(), numbers.Normal()) * StartSize;
        }
    }

    /// <summary>The weights of an input.</summary>
    public Vector128<float> this[int input] => _weights[input];

    /// <summary>The log-odds.</summary>
    public Vector128<float> Answer(ReadOnlySpan<float> inputs)
    {
        var sum = Vector128<float>.Zero;
        for (var i = 0; i < Inputs; i++)
        {
            sum += _weights[i] * inputs[i];
        }

        return sum;
    }

    /// <summary>Gives the gradient by the inputs and takes a step of AdaGrad.</summary>
    public void Descend(ReadOnlySpan<float> inputs, Vector128<float> gradient, float rate, Span<float> byInput)
    {
        for (var i = 0; i < Inputs; i++)
        {
            var parts = gradient * _weights[i];
            byInput[i] = parts[0] + parts[1] + parts[2] + parts[3];
            var slope = gradient * inputs[i];
            _squares[i] += slope * slope;
            _weights[i] -= slope * rate / Vector128.Sqrt(_squares[i]);
        }
    }
}
