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

    /// <summary>Moves the weights of slots against a gradient, and back towards what they were expected to be.</summary>
    /// <param name="slots">The slots of the features that occurred.</param>
    /// <param name="gradient">The gradient of each.</param>
    /// <param name="rate">Length of the step.</param>
    /// <param name="pull">How strongly a weight is drawn to its prior.</param>
    public void Descend(List<int> slots, Vector128<float> gradient, float rate, float pull)
    {
        foreach (var slot in CollectionsMarshal.AsSpan(slots))
        {
            ref var cell = ref _cells[slot];
            var slope = gradient + ((cell.Weights - cell.Prior) * pull);
            cell.Squares += slope * slope;
            cell.Weights -= slope * rate / Vector128.Sqrt(cell.Squares + Vector128.Create(Epsilon));
        }
    }

    /// <summary>Makes what was learnt so far the prior of what comes, and starts the steps anew.</summary>
    public void TakeAsPrior(Func<Vector128<float>, Vector128<float>> prior)
    {
        foreach (ref var cell in _cells.AsSpan())
        {
            cell.Prior = prior(cell.Weights);
            cell.Weights = cell.Prior;
            cell.Squares = Vector128<float>.Zero;
        }
    }

    /// <summary>Adds the weights of another table.</summary>
    public void Add(AdaGradTable other)
    {
        for (var slot = 0; slot < _cells.Length; slot++)
        {
            _cells[slot].Weights += other._cells[slot].Weights;
        }
    }

    /// <summary>Divides the weights.</summary>
    public void DivideBy(float divisor)
    {
        foreach (ref var cell in _cells.AsSpan())
        {
            cell.Weights /= divisor;
        }
    }

    private struct Cell
    {
        public Vector128<float> Weights;
        public Vector128<float> Prior;
        public Vector128<float> Squares;
    }
}
