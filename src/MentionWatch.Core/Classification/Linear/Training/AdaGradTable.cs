using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>Weights while they are learnt, each slot beside the squares of its gradients.</summary>
/// <remarks>Source: Duchi, Hazan and Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization" (2011).</remarks>
internal sealed class AdaGradTable(int slots)
{
    private const float Epsilon = 1e-6f;

    private readonly Cell[] _cells = new Cell[slots];

    /// <summary>The four weights of a slot.</summary>
    public Vector128<float> this[int slot] => _cells[slot].Weights;

    /// <summary>Sum of the weights of slots.</summary>
    public Vector128<float> Sum(List<int> slots)
    {
        var sum = Vector128<float>.Zero;
        foreach (var slot in CollectionsMarshal.AsSpan(slots))
        {
            sum += _cells[slot].Weights;
        }

        return sum;
    }

    /// <summary>Moves the weights of slots against a gradient.</summary>
    public void Descend(List<int> slots, Vector128<float> gradient, float rate)
    {
        var square = gradient * gradient;
        var step = gradient * rate;
        foreach (var slot in CollectionsMarshal.AsSpan(slots))
        {
            ref var cell = ref _cells[slot];
            cell.Squares += square;
            cell.Weights -= step / Vector128.Sqrt(cell.Squares + Vector128.Create(Epsilon));
        }
    }

    private struct Cell
    {
        public Vector128<float> Weights;
        public Vector128<float> Squares;
    }
}
