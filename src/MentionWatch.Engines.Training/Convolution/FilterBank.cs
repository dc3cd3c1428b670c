using MentionWatch.Engines.Convolution;
using MentionWatch.Engines.Training.Learning;

namespace MentionWatch.Engines.Training.Convolution;

/// <summary>The filters and where in a text each of them found its maximum.</summary>
/// <remarks>A window may reach two places beyond either end of the text; nothing is there.</remarks>
internal sealed class FilterBank
{
    /// <summary>Places without a word before the text, and after it.</summary>
    public const int Margin = ConvolutionShape.Widths - 1;

    private const float Epsilon = 1e-4f;

    private readonly Matrix _weights = new(ConvolutionShape.Row, WordVectors.Inputs);
    private readonly Matrix _squares = new(ConvolutionShape.Row, WordVectors.Inputs);
    private readonly float[] _biases = new float[ConvolutionShape.Pooled];
    private readonly float[] _biasSquares = [.. Enumerable.Repeat(Epsilon, ConvolutionShape.Pooled)];
    private readonly Matrix _products = new(ConvolutionShape.MostWords + (2 * Margin), ConvolutionShape.Row);
    private readonly int[] _found = new int[ConvolutionShape.Pooled];

    /// <summary>Starts from small random filters.</summary>
    public FilterBank(RandomNumbers numbers)
    {
        var size = 1f / MathF.Sqrt(2f * WordVectors.Inputs);
        foreach (ref var weight in _weights.Values)
        {
            weight = numbers.Normal() * size;
        }

        _squares.Values.Fill(Epsilon);
    }

    /// <summary>The weights of one part of one filter.</summary>
    public ReadOnlySpan<float> this[int part, int filter] => _weights[(part * ConvolutionShape.Filters) + filter];

    /// <summary>What is added to each maximum.</summary>
    public ReadOnlySpan<float> Biases => _biases;

    /// <summary>The maxima over a text, 0 at least.</summary>
    /// <param name="text">The inputs, a row a place, with margins.</param>
    /// <param name="words">Number of words.</param>
    /// <param name="maxima">Receives one maximum a filter.</param>
    public void Pool(Matrix text, int words, Span<float> maxima)
    {
        Multiply(text, words);
        for (var width = 1; width <= ConvolutionShape.Widths; width++)
        {
            for (var filter = 0; filter < ConvolutionShape.Filters; filter++)
            {
                var pooled = ((width - 1) * ConvolutionShape.Filters) + filter;
                (maxima[pooled], _found[pooled]) = Maximum(width, filter, words);
            }
        }
    }

    /// <summary>Takes a step of AdaGrad where the maxima were found, and gives the gradient by the inputs.</summary>
    public void Descend(Matrix text, ReadOnlySpan<float> gradient, float rate, Matrix byInput)
    {
        for (var pooled = 0; pooled < ConvolutionShape.Pooled; pooled++)
        {
            if (_found[pooled] < 0 || gradient[pooled] == 0)
            {
                continue;
            }

            var slope = gradient[pooled];
            _biasSquares[pooled] += slope * slope;
            _biases[pooled] -= rate * slope / MathF.Sqrt(_biasSquares[pooled]);
            var width = (pooled / ConvolutionShape.Filters) + 1;
            for (var j = 0; j < width; j++)
            {
                var row = ((ConvolutionShape.FirstPart(width) + j) * ConvolutionShape.Filters) + (pooled % ConvolutionShape.Filters);
                Lanes.AddScaled(byInput[_found[pooled] + j], _weights[row], slope);
                Lanes.Descend(_weights[row], _squares[row], text[_found[pooled] + j], slope, rate);
            }
        }
    }

    private void Multiply(Matrix text, int words)
    {
        for (var place = 0; place < words + (2 * Margin); place++)
        {
            var products = _products[place];
            if (place < Margin || place >= words + Margin)
            {
                products.Clear();
                continue;
            }

            for (var row = 0; row < products.Length; row++)
            {
                products[row] = Lanes.Dot(_weights[row], text[place]);
            }
        }
    }

    private (float Maximum, int Place) Maximum(int width, int filter, int words)
    {
        var (maximum, found) = (0f, -1);
        var first = (ConvolutionShape.FirstPart(width) * ConvolutionShape.Filters) + filter;
        for (var place = Margin + 1 - width; place < words + Margin; place++)
        {
            var value = _biases[((width - 1) * ConvolutionShape.Filters) + filter];
            for (var j = 0; j < width; j++)
            {
                value += _products[place + j][first + (j * ConvolutionShape.Filters)];
            }

            (maximum, found) = value > maximum ? (value, place) : (maximum, found);
        }

        return (maximum, found);
    }
}
