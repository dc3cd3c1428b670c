namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>One feature of a text: where its weights are, and its value.</summary>
internal readonly record struct LinearFeature(int Slot, float Value);
