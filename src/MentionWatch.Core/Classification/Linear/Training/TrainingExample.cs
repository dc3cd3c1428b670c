using MentionWatch.Core.Mentions.Languages;
using MentionWatch.Core.Mentions.Masking;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>A labelled text made ready once: masked, its language as a row of biases, its labels as targets.</summary>
internal readonly record struct TrainingExample(string Masked, int Language, Sentiment? Sentiment, bool? Complaint)
{
    public static TrainingExample Of(LabelledText text)
        => new(TextMasker.Mask(text.Text), ModelLanguage.IndexOf(LanguageTag.Known(text.Language)), text.Sentiment, text.Complaint);
}
