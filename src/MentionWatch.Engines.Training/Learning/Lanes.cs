using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MentionWatch.Engines.Training.Learning;

/// <summary>Arithmetic on rows of floats in lanes of eight, in an order that is the same on every processor.</summary>
/// <remarks>Rows are as long as a multiple of 16. Products are rounded before they are added: no fused operations.</remarks>
internal static class Lanes
{
    private const int Width = 8;
    private const int Step = 2 * Width;

    /// <summary>The sum of products.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var even = Vector256<float>.Zero;
        var odd = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)left.Length; i += Step)
        {
            even += Vector256.LoadUnsafe(ref a, i) * Vector256.LoadUnsafe(ref b, i);
            odd += Vector256.LoadUnsafe(ref a, i + Width) * Vector256.LoadUnsafe(ref b, i + Width);
        }

        return Sum(even + odd);
    }

    /// <summary>Adds a multiple of one row to another.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        ref var a = ref MemoryMarshal.GetReference(target);
        ref var b = ref MemoryMarshal.GetReference(source);
        for (nuint i = 0; i < (nuint)target.Length; i += Width)
        {
            (Vector256.LoadUnsafe(ref a, i) + (Vector256.LoadUnsafe(ref b, i) * factor)).StoreUnsafe(ref a, i);
        }
    }

    /// <summary>A step of AdaGrad against the gradient <paramref name="factor"/> times <paramref name="direction"/>.</summary>
    public static void Descend(Span<float> weights, Span<float> squares, ReadOnlySpan<float> direction, float factor, float rate)
    {
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var s = ref MemoryMarshal.GetReference(squares);
        ref var d = ref MemoryMarshal.GetReference(direction);
        for (nuint i = 0; i < (nuint)weights.Length; i += Width)
        {
            var slope = Vector256.LoadUnsafe(ref d, i) * factor;
            var sum = Vector256.LoadUnsafe(ref s, i) + (slope * slope);
            sum.StoreUnsafe(ref s, i);
            (Vector256.LoadUnsafe(ref w, i) - (slope * rate / Vector256.Sqrt(sum))).StoreUnsafe(ref w, i);
        }
    }

    /// <summary>The sum of the lanes.</summary>
    private static float Sum(Vector256<float> lanes)
    {
        var four = lanes.GetLower() + lanes.GetUpper();
        return (four[0] + four[2]) + (four[1] + four[3]);
    }
}
