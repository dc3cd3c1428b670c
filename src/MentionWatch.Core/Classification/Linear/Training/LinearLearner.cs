using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification.Linear.Features;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>Multinomial logistic regression for the sentiment and logistic regression for the complaint, learnt together one text at a time.</summary>
internal sealed class LinearLearner(int bits)
{
    private readonly SlotSink _features = new(bits);
    private readonly AdaGradTable _weights = new(1 << bits);
    private readonly AdaGradTable _biases = new(ModelLanguage.Count);
    private readonly List<int> _language = [0];

    public AdaGradTable Weights => _weights;

    public AdaGradTable Biases => _biases;

    public int Bits => bits;

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
        _biases.Descend(_language, gradient, rate);
        _weights.Descend(_features.Words, gradient * FeatureScale.Of(_features.Words.Count), rate);
        _weights.Descend(_features.Characters, gradient * FeatureScale.Of(_features.Characters.Count), rate);
    }
}
