namespace MentionWatch.Backtesting.Report;

/// <summary>What the values of one setting would have cost on the given history.</summary>
/// <param name="Setting">Name of the setting as the configuration has it.</param>
/// <param name="Current">The value in force.</param>
/// <param name="Points">Values that were tried, ascending, and the incidents that each raised.</param>
public sealed record Curve(string Setting, double Current, IReadOnlyList<(double Value, int Raised)> Points);
