using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>What weak labels let expect of the real ones: a share of the sentiment they taught, and complaints where it is negative.</summary>
/// <remarks>The idea of a prior from another task is that of Chelba and Acero, "Adaptation of Maximum Entropy Capitalizer" (2004).</remarks>
internal sealed class WeakPrior(float share, float complaintShare)
{
    /// <summary>The prior of a feature.</summary>
    public Vector128<float> Of(Vector128<float> weak) => (weak * share).WithElement(3, (weak[0] - weak[2]) * share * complaintShare);
}
