using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification.Learning;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>Multinomial logistic regression for the sentiment and logistic regression for the complaint, learnt together one text at a time.</summary>
internal sealed class LinearLearner(FeatureCollector features, int sources) : ILearner
{
    private const float Epsilon = 1e-6f;

    private SourceBiases _biases = new(sources, Epsilon);

    /// <summary>The weights, those of hashed features before those of lexicons.</summary>
    public AdaGradTable Weights { get; } = new(features.Slots);

    /// <summary>Log-odds that do not depend on the text.</summary>
    public Vector128<float> Constants => _biases.Shared;

    /// <summary>How strongly a weight is drawn to its prior.</summary>
    public float Pull { get; set; }

    /// <summary>Log-odds of a masked text as things stand, wherever it is from.</summary>
    public Vector128<float> Logits(string masked) => Weights.Sum(features.Read(masked)) + Constants;

    /// <inheritdoc/>
    public void Learn(TrainingExample example, float rate)
    {
        var found = features.Read(example.Masked);
        var gradient = LogLoss.Gradient(Weights.Sum(found) + _biases[example.Source], example);
        _biases.Descend(example.Source, gradient, rate);
        Weights.Descend(found, gradient, rate, Pull);
    }

    /// <summary>Ends learning from weak labels, during which nothing is drawn anywhere.</summary>
    public void EndWeak(WeakPrior prior)
    {
        Weights.TakeAsPrior(prior);
        _biases = new SourceBiases(sources, Epsilon);
    }
}
