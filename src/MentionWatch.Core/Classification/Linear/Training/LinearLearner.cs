using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification.Linear.Features;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>Multinomial logistic regression for the sentiment and logistic regression for the complaint, learnt together one text at a time.</summary>
internal sealed class LinearLearner(LinearTrainingOptions options)
{
    private readonly SlotSink _features = new(options.Bits);
    private readonly AdaGradTable _weights = new(1 << options.Bits);
    private readonly AdaGradTable _biases = new(ModelLanguage.Count);
    private readonly List<int> _language = [0];

    public AdaGradTable Weights => _weights;

    public AdaGradTable Biases => _biases;

    public int Bits => options.Bits;

    /// <summary>Log-odds of an example as things stand.</summary>
    public Vector128<float> Logits(TrainingExample example)
    {
        _features.Read(example.Masked);
        _language[0] = example.Language;
        return _biases.Sum(_language)
            + (_weights.Sum(_features.Words) * FeatureScale.Of(_features.Words.Count))
            + (_weights.Sum(_features.Characters) * FeatureScale.Of(_features.Characters.Count));
    }

    /// <summary>Learns from one example.</summary>
    public void Learn(TrainingExample example, float rate)
    {
        var gradient = LogLoss.Gradient(Probabilities.Of(Logits(example)), example);
        _biases.Descend(_language, gradient, rate, pull: 0f);
        _weights.Descend(_features.Words, gradient * FeatureScale.Of(_features.Words.Count), rate, options.Pull);
        _weights.Descend(_features.Characters, gradient * FeatureScale.Of(_features.Characters.Count), rate, options.Pull);
    }

    /// <summary>Ends learning from weak labels: features keep what is expected of them, the shares of the classes are forgotten.</summary>
    public void EndWeak()
    {
        _weights.TakeAsPrior(new WeakPrior(options.WeakShare, options.ComplaintShare).Of);
        _biases.TakeAsPrior(_ => Vector128<float>.Zero);
    }

    /// <summary>Adds what another learner learnt.</summary>
    public void Add(LinearLearner other)
    {
        _weights.Add(other._weights);
        _biases.Add(other._biases);
    }

    /// <summary>Turns a sum of learners into their mean.</summary>
    public void DivideBy(int learners)
    {
        _weights.DivideBy(learners);
        _biases.DivideBy(learners);
    }
}
