namespace MentionWatch.Core.Classification;

/// <summary>One text with what people said of it.</summary>
/// <param name="Language">BCP 47 primary tag.</param>
/// <param name="Sentiment">The sentiment, when labelled.</param>
/// <param name="Complaint">Whether it is a complaint, when labelled.</param>
/// <param name="Source">Name of the collection it comes from.</param>
/// <param name="Text">The text; masking it again changes nothing.</param>
public sealed record LabelledText(string Language, Sentiment? Sentiment, bool? Complaint, string Source, string Text);
