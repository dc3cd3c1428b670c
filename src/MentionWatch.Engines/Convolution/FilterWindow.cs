using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MentionWatch.Engines.Convolution;

/// <summary>Sixteen filters of each width while they move over a text: what wider ones have seen so far, and the maxima.</summary>
internal struct FilterWindow
{
    private Vector256<short> _first;
    private Vector256<short> _firstOfThree;
    private Vector256<short> _secondOfThree;
    private Vector256<short> _one = Vector256.Create(short.MinValue);
    private Vector256<short> _two = Vector256.Create(short.MinValue);
    private Vector256<short> _three = Vector256.Create(short.MinValue);

    public FilterWindow()
    {
    }

    /// <summary>Moves on by one word.</summary>
    /// <param name="row">The word's row, at the filters.</param>
    /// <param name="negation">What is added to it, or a null reference.</param>
    public void Add(ref sbyte row, ref sbyte negation)
    {
        _one = Vector256.Max(_one, Part(ref row, ref negation, 0));
        _two = Vector256.Max(_two, _first + Part(ref row, ref negation, 2));
        _first = Part(ref row, ref negation, 1);
        _three = Vector256.Max(_three, _secondOfThree + Part(ref row, ref negation, 5));
        _secondOfThree = _firstOfThree + Part(ref row, ref negation, 4);
        _firstOfThree = Part(ref row, ref negation, 3);
    }

    /// <summary>Moves past the end of the text and gives the maxima of the three widths, <see cref="ConvolutionShape.Filters"/> apart.</summary>
    public void Finish(Span<short> maxima)
    {
        _two = Vector256.Max(_two, _first);
        _three = Vector256.Max(Vector256.Max(_three, _secondOfThree), _firstOfThree);
        _one.CopyTo(maxima);
        _two.CopyTo(maxima[ConvolutionShape.Filters..]);
        _three.CopyTo(maxima[(2 * ConvolutionShape.Filters)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Part(ref sbyte row, ref sbyte negation, int part)
    {
        var numbers = Widened(ref row, part);
        return Unsafe.IsNullRef(ref negation) ? numbers : numbers + Widened(ref negation, part);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widened(ref sbyte row, int part)
    {
        var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref row, (nuint)(part * ConvolutionShape.Filters)));
        return Vector256.Create(lower, upper);
    }
}
