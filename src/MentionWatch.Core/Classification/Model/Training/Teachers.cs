using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification.Learning;

namespace MentionWatch.Core.Classification.Model.Training;

/// <summary>A learnt pair that tells its students how sure to be.</summary>
internal sealed class Teachers(LearntPair pair, DistillationOptions options)
{
    /// <summary>A text with what the teachers say of it.</summary>
    public TrainingExample Label(string masked, int source) => new(masked, source, Say(masked), Vector128<float>.One);

    /// <summary>A text whose labels are moved towards what the teachers say; a question without a label gets theirs.</summary>
    public TrainingExample Soften(TrainingExample example)
    {
        var said = Say(example.Masked);
        var unlabelled = Vector128.Equals(example.Weights, Vector128<float>.Zero);
        var moved = example.Target + ((said - example.Target) * options.TeacherShare);
        return example with
        {
            Target = Vector128.ConditionalSelect(unlabelled, said, moved),
            Weights = Vector128.ConditionalSelect(unlabelled, Vector128<float>.One, example.Weights),
        };
    }

    private Vector128<float> Say(string masked)
        => Probabilities.AsVector((pair.Linear.Logits(masked) * options.LinearFactor) + (pair.Convolution.Logits(masked) * options.ConvolutionFactor));
}
