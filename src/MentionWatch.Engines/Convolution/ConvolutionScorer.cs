using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MentionWatch.Engines.Linear;
using MentionWatch.Engines.Tokenization;

namespace MentionWatch.Engines.Convolution;

/// <summary>From the words of a text to the log-odds of the convolutional net.</summary>
/// <remarks>Source: Kim, "Convolutional Neural Networks for Sentence Classification" (2014). All sums are of integers, so no order of them changes the answer.</remarks>
/// <param name="table">The net.</param>
/// <param name="vocabulary">Number of words that have a row.</param>
internal sealed class ConvolutionScorer(ConvolutionTable table, int vocabulary)
{
    private const int CacheLine = 64;

    private static readonly int Lanes = Vector256<short>.Count;

    private readonly Vector128<float> _meanScales = Vector128.Create(table.MeanScales);
    private readonly Vector128<float> _constants = Vector128.Create(table.Constants);

    /// <summary>Scores a text.</summary>
    /// <param name="words">Its words in the vocabulary, -1 for those that are not.</param>
    /// <param name="traits">How each stands in the text.</param>
    public Vector128<float> Score(ReadOnlySpan<int> words, ReadOnlySpan<WordTraits> traits)
    {
        words = words[..Math.Min(words.Length, ConvolutionShape.MostWords)];
        Span<short> maxima = stackalloc short[ConvolutionShape.Pooled];
        for (var filter = 0; filter < ConvolutionShape.Filters; filter += Lanes)
        {
            var window = new FilterWindow();
            for (var i = 0; i < words.Length; i++)
            {
                window.Add(ref table.Rows[RowOf(words[i]) + filter], ref NegationOf(traits[i], filter));
            }

            window.Finish(maxima[filter..]);
        }

        return Answers(maxima) + Mean(words, traits) + _constants;
    }

    /// <summary>Has the row of a word fetched, which takes longer than adding it.</summary>
    public unsafe void Prefetch(int word)
    {
        if (Sse.IsSupported)
        {
            // An address that the collector has moved from in between is harmless: only a hint is lost.
            var row = (byte*)Unsafe.AsPointer(ref table.Rows[RowOf(word)]);
            for (var line = 0; line < ConvolutionShape.Row; line += CacheLine)
            {
                Sse.Prefetch0(row + line);
            }
        }
    }

    private int RowOf(int word) => (word < 0 ? vocabulary : word) * ConvolutionShape.Row;

    private ref sbyte NegationOf(WordTraits traits, int filter)
        => ref (traits & WordTraits.Negated) != WordTraits.None ? ref table.Rows[RowOf(vocabulary + 1) + filter] : ref Unsafe.NullRef<sbyte>();

    private Vector128<float> Answers(ReadOnlySpan<short> maxima)
    {
        var sum = Vector128<float>.Zero;
        ref var outputs = ref MemoryMarshal.GetArrayDataReference(table.Outputs);
        for (var i = 0; i < maxima.Length; i++)
        {
            var height = maxima[i] + table.Biases[i];
            if (height > 0)
            {
                sum += Vector128.LoadUnsafe(ref outputs, (nuint)(i * LinearTable.Outputs)) * height;
            }
        }

        return sum;
    }

    private Vector128<float> Mean(ReadOnlySpan<int> words, ReadOnlySpan<WordTraits> traits)
    {
        var sum = Vector128<int>.Zero;
        for (var i = 0; i < words.Length; i++)
        {
            sum += MeanOf(words[i] < 0 ? vocabulary : words[i]);
            if ((traits[i] & WordTraits.Negated) != WordTraits.None)
            {
                sum += MeanOf(vocabulary + 1);
            }
        }

        return words.IsEmpty ? Vector128<float>.Zero : Vector128.ConvertToSingle(sum) * _meanScales * (1f / MathF.Sqrt(words.Length));
    }

    private Vector128<int> MeanOf(int row)
        => Vector128.WidenLower(Vector128.CreateScalarUnsafe(MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(table.Means.AsSpan(row * LinearTable.Outputs, LinearTable.Outputs)))).AsInt16());
}
