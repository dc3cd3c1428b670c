using System.Runtime.Intrinsics;

namespace MentionWatch.Engines.Training.Learning;

/// <summary>The log-odds that each collection of texts starts from, learnt beside the weights and dropped afterwards: what is peculiar to a collection stays in it.</summary>
/// <remarks>Of complaints some collections have only the one or the other answer; so all have one bias for them, which is kept.</remarks>
internal sealed class SourceBiases(int sources, float epsilon)
{
    private const int Complaint = 3;

    private readonly Vector128<float>[] _biases = new Vector128<float>[sources];
    private readonly Vector128<float>[] _squares = [.. Enumerable.Repeat(Vector128.Create(epsilon), sources)];

    private Vector128<float> _sharedSquares = Vector128.Create(epsilon);

    /// <summary>The log-odds of all collections.</summary>
    public Vector128<float> Shared { get; private set; }

    /// <summary>The log-odds of a collection.</summary>
    public Vector128<float> this[int source] => _biases[source] + Shared;

    /// <summary>A step of AdaGrad against a gradient.</summary>
    public void Descend(int source, Vector128<float> gradient, float rate)
    {
        var own = gradient.WithElement(Complaint, 0f);
        _squares[source] += own * own;
        _biases[source] -= own * rate / Vector128.Sqrt(_squares[source]);
        var shared = gradient - own;
        _sharedSquares += shared * shared;
        Shared -= shared * rate / Vector128.Sqrt(_sharedSquares);
    }
}
