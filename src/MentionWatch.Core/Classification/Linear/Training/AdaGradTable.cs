using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>Weights while they are learnt, each slot beside the squares of its gradients.</summary>
/// <remarks>Source: Duchi, Hazan and Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization" (2011).</remarks>
internal sealed class AdaGradTable(int slots)
{
    private static readonly Vector128<float> Epsilon = Vector128.Create(1e-6f);

    private readonly Cell[] _cells = new Cell[slots];

    /// <summary>The four weights of a slot.</summary>
    public Vector128<float> this[int slot] => _cells[slot].Weights;

    /// <summary>Sum of the weights of features by their values.</summary>
    public Vector128<float> Sum(ReadOnlySpan<LinearFeature> features)
    {
        var sum = Vector128<float>.Zero;
        foreach (var feature in features)
        {
            sum += _cells[feature.Slot].Weights * feature.Value;
        }

        return sum;
    }

    /// <summary>Moves the weights of features against a gradient, and back towards what they were expected to be.</summary>
    /// <param name="features">The features that occurred.</param>
    /// <param name="gradient">The gradient by the log-odds.</param>
    /// <param name="rate">Length of the step.</param>
    /// <param name="pull">How strongly a weight is drawn to its prior.</param>
    public void Descend(ReadOnlySpan<LinearFeature> features, Vector128<float> gradient, float rate, float pull)
    {
        foreach (var feature in features)
        {
            ref var cell = ref _cells[feature.Slot];
            var slope = gradient * feature.Value;
            cell.Squares += slope * slope;
            var drawn = slope + ((cell.Weights - cell.Prior) * (pull * feature.Value));
            cell.Weights -= drawn * rate / Vector128.Sqrt(cell.Squares + Epsilon);
        }
    }

    /// <summary>Makes what was learnt so far the prior of what comes, and starts the steps anew.</summary>
    public void TakeAsPrior(WeakPrior prior)
    {
        foreach (ref var cell in _cells.AsSpan())
        {
            cell.Prior = prior.Of(cell.Weights);
            cell.Weights = cell.Prior;
            cell.Squares = Vector128<float>.Zero;
        }
    }

    private struct Cell
    {
        public Vector128<float> Weights;
        public Vector128<float> Prior;
        public Vector128<float> Squares;
    }
}
