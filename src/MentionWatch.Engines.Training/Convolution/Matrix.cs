namespace MentionWatch.Engines.Training.Convolution;

/// <summary>Rows of floats side by side.</summary>
internal sealed class Matrix(int rows, int columns)
{
    private readonly float[] _values = new float[rows * columns];

    /// <summary>Number of rows.</summary>
    public int Rows => rows;

    /// <summary>All numbers, row after row.</summary>
    public Span<float> Values => _values;

    /// <summary>One row.</summary>
    public Span<float> this[int row] => _values.AsSpan(row * columns, columns);
}
