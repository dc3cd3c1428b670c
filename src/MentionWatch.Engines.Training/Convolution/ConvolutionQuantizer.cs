using System.Runtime.Intrinsics;
using MentionWatch.Engines.Convolution;
using MentionWatch.Engines.Training.Learning;

namespace MentionWatch.Engines.Training.Convolution;

/// <summary>Multiplies the filters out for every word and rounds to the integers of the model.</summary>
internal sealed class ConvolutionQuantizer(ConvolutionLearner learner)
{
    private readonly int _rows = learner.Vectors.Vocabulary + ConvolutionTable.ExtraRows;

    /// <summary>Makes the table.</summary>
    public ConvolutionTable Quantize()
    {
        var rows = new Matrix(_rows, ConvolutionShape.Row);
        var means = new Vector128<float>[_rows];
        for (var row = 0; row < _rows; row++)
        {
            var input = InputOf(row);
            Multiply(input, rows[row]);
            means[row] = MeanOf(input);
        }

        var units = Units(rows);
        var meanUnit = means.Aggregate(Vector128.Create(1e-6f), (largest, mean) => Vector128.Max(largest, Vector128.Abs(mean))) / short.MaxValue;
        return new ConvolutionTable(
            Rounded(rows, units),
            [.. means.SelectMany(mean => ToArray(Vector128.Round(mean / meanUnit))).Select(number => (short)number)],
            [.. units.Select((unit, pooled) => (short)Math.Clamp(MathF.Round(learner.Filters.Biases[pooled] / unit), short.MinValue / 2, short.MaxValue / 2))],
            [.. units.SelectMany((unit, pooled) => ToArray(learner.Answers[pooled] * unit))],
            ToArray(meanUnit),
            ToArray(learner.Answers[AnswerLayer.Inputs - 1] + learner.Constants));
    }

    private float[] InputOf(int row)
    {
        var input = new float[WordVectors.Inputs];
        if (row == learner.Vectors.Vocabulary + 1)
        {
            input[WordVectors.NegationInput] = WordVectors.Negation;
        }
        else
        {
            learner.Vectors[row].CopyTo(input);
        }

        return input;
    }

    private void Multiply(ReadOnlySpan<float> input, Span<float> products)
    {
        for (var i = 0; i < products.Length; i++)
        {
            products[i] = Lanes.Dot(learner.Filters[i / ConvolutionShape.Filters, i % ConvolutionShape.Filters], input);
        }
    }

    private Vector128<float> MeanOf(ReadOnlySpan<float> input)
    {
        var sum = Vector128<float>.Zero;
        for (var i = 0; i < input.Length; i++)
        {
            sum += learner.Answers[ConvolutionShape.Pooled + i] * input[i];
        }

        return sum;
    }

    /// <summary>The value of one step of each filter, so that the largest number of any of its parts still fits.</summary>
    private float[] Units(Matrix rows)
    {
        var units = new float[ConvolutionShape.Pooled];
        units.AsSpan().Fill(1e-6f);
        for (var row = 0; row < _rows; row++)
        {
            for (var i = 0; i < ConvolutionShape.Row; i++)
            {
                units[PooledOf(i)] = MathF.Max(units[PooledOf(i)], MathF.Abs(rows[row][i]) / sbyte.MaxValue);
            }
        }

        return units;
    }

    private sbyte[] Rounded(Matrix rows, float[] units)
    {
        var numbers = new sbyte[_rows * ConvolutionShape.Row];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (sbyte)MathF.Round(rows.Values[i] / units[PooledOf(i % ConvolutionShape.Row)]);
        }

        return numbers;
    }

    /// <summary>Parts 0, 1-2 and 3-5 are those of the filters of one, two and three words.</summary>
    private static int PooledOf(int i)
    {
        var (part, filter) = Math.DivRem(i, ConvolutionShape.Filters);
        var width = part == 0 ? 0 : part < 3 ? 1 : 2;
        return (width * ConvolutionShape.Filters) + filter;
    }

    private static float[] ToArray(Vector128<float> vector) => [vector[0], vector[1], vector[2], vector[3]];
}
