using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification.Linear.Features;
using MentionWatch.Core.Mentions.Masking;

namespace MentionWatch.Core.Classification.Linear;

/// <summary>From one text to its probabilities in one pass.</summary>
internal sealed class LinearScorer(LinearModel model)
{
    private readonly Vector128<float> _scales = Vector128.Create(model.Scales);

    /// <summary>Scores an unmasked text of a known language.</summary>
    public VerdictScores Score(ReadOnlySpan<char> text, string language)
    {
        using var masked = TextMasker.MaskToBuffer(text);
        var sink = new ScoringSink(model);
        FeatureReader.Read(masked.Text, ref sink);
        var bias = Vector128.Create(model.Biases.AsSpan(ModelLanguage.IndexOf(language) * LinearModel.Outputs, LinearModel.Outputs));
        return Probabilities.Of((sink.Total() * _scales) + bias);
    }
}
