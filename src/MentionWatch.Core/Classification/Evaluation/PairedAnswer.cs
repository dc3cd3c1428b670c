namespace MentionWatch.Core.Classification.Evaluation;

/// <summary>What two models answered on one text.</summary>
/// <param name="Truth">Number of the labelled class.</param>
/// <param name="Before">Number of the class that the model compared with answered.</param>
/// <param name="After">Number of the class that the model in question answered.</param>
public readonly record struct PairedAnswer(int Truth, int Before, int After);
