namespace MentionWatch.Core.Classification.Evaluation;

/// <summary>A labelled text beside the verdict on it.</summary>
/// <param name="Text">The text and its labels.</param>
/// <param name="Verdict">What the classifier said.</param>
public readonly record struct Judged(LabelledText Text, Verdict Verdict);
