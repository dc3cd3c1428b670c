namespace MentionWatch.Engines.Convolution;

/// <summary>
/// The convolutional net of one language, its filters multiplied out: a row of numbers for every word, so that a text costs additions
/// and maxima only.
/// </summary>
/// <remarks>
/// Two rows follow those of the vocabulary: that of a word which is not in it, and what a negation adds. All parts of a filter have one
/// scale, so that sums of 8-bit integers are exact.
/// </remarks>
/// <param name="Rows">Rows of <see cref="ConvolutionShape.Row"/> numbers: parts, then filters.</param>
/// <param name="Means">What the word adds to the answers through the mean of the vectors, four numbers a row.</param>
/// <param name="Biases">What is added to each of <see cref="ConvolutionShape.Pooled"/> maxima, in units of its filter.</param>
/// <param name="Outputs">Log-odds of one unit of each maximum, filters times four.</param>
/// <param name="MeanScales">Log-odds of one unit of <paramref name="Means"/>, by answer.</param>
/// <param name="Constants">Log-odds of a text without words, by answer.</param>
internal sealed record ConvolutionTable(sbyte[] Rows, short[] Means, short[] Biases, float[] Outputs, float[] MeanScales, float[] Constants)
{
    /// <summary>Rows beyond the vocabulary.</summary>
    public const int ExtraRows = 2;
}
