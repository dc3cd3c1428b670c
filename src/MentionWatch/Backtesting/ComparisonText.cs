using MentionWatch.Backtesting.Report;
using MentionWatch.Web.Page;

namespace MentionWatch.Backtesting;

/// <summary>A comparison as lines of text, a line an incident; times in UTC.</summary>
internal static class ComparisonText
{
    public static async Task WriteAsync(AlertComparison comparison, string other, TextWriter output)
    {
        await output.WriteLineAsync(
            $"With {other}: {comparison.Added.Count} added, {comparison.Lost.Count} lost, {comparison.Moved.Count} moved, {comparison.Same} the same.");
        foreach (var incident in comparison.Added)
        {
            await output.WriteLineAsync($"  added  {Line(incident)}, {Phrase.Lower(incident.PeakSeverity)}");
        }

        foreach (var incident in comparison.Lost)
        {
            await output.WriteLineAsync($"  lost   {Line(incident)}, {Phrase.Lower(incident.PeakSeverity)}");
        }

        foreach (var moved in comparison.Moved)
        {
            await output.WriteLineAsync($"  moved  {Line(moved.Now)} to {At(moved.Then)}, {Reports.Shift(moved.Later)}, {Phrase.Lower(moved.Now.PeakSeverity)} to {Phrase.Lower(moved.Then.PeakSeverity)}");
        }
    }

    private static string Line(ReplayedIncident incident) => $"{incident.Raised.Brand}  {At(incident)}";

    private static string At(ReplayedIncident incident) => incident.Raised.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
