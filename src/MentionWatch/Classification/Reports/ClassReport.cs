namespace MentionWatch.Classification.Reports;

/// <summary>The measures of one class; <paramref name="Predicted"/> is its row of the confusion matrix.</summary>
internal sealed record ClassReport(double Precision, double Recall, double F1, int Support, IReadOnlyDictionary<string, int> Predicted);
