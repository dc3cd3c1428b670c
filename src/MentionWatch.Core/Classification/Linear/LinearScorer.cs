using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification.Linear.Features;
using MentionWatch.Core.Mentions.Masking;

namespace MentionWatch.Core.Classification.Linear;

/// <summary>From one text to its probabilities in one pass.</summary>
internal sealed class LinearScorer(LinearModel model)
{
    private static readonly VerdictScores NoEvidence = new(Negative: 0f, Neutral: 1f, Positive: 0f, Complaint: 0f);

    private readonly Vector128<float> _scales = Vector128.Create(model.Scales);

    /// <summary>Scores an unmasked text of a known language; one that says nothing is neutral, whatever the model leans to.</summary>
    public VerdictScores Score(ReadOnlySpan<char> text, string language)
    {
        using var masked = TextMasker.MaskToBuffer(text);
        if (!TextEvidence.Holds(masked.Text))
        {
            return NoEvidence;
        }

        var sink = new ScoringSink(model);
        FeatureReader.Read(masked.Text, ref sink);
        var bias = Vector128.Create(model.Biases.AsSpan(ModelLanguage.IndexOf(language) * LinearModel.Outputs, LinearModel.Outputs));
        return Probabilities.Of((sink.Total() * _scales) + bias);
    }
}
