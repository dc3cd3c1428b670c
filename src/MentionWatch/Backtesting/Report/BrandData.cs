using System.Text.Json;
using MentionWatch.Core.Detection;
using MentionWatch.Web.Page;

namespace MentionWatch.Backtesting.Report;

/// <summary>One brand as the script of the page draws it.</summary>
internal sealed record BrandData(
    string Name,
    string TimeZone,
    long FirstHour,
    IReadOnlyList<int> Mentions,
    IReadOnlyList<int> Negative,
    IReadOnlyList<double> Expected,
    IReadOnlyList<int> AlertsFromHour,
    IReadOnlyList<int> AlertsFromQuarter,
    IReadOnlyList<AlertMark> Alerts,
    IReadOnlyList<RaisedBar> Campaigns)
{
    /// <summary>The brands of a report as JSON that is safe inside a script element: the default encoder escapes every angle bracket.</summary>
    public static string Json(BacktestReport report) => JsonSerializer.Serialize([.. report.Brands.Select(brand => Of(report, brand))], BacktestJson.Default.BrandDataArray);

    private static BrandData Of(BacktestReport report, BrandTrace brand) => new(
        brand.Brand,
        brand.TimeZone,
        brand.FirstHour,
        brand.Mentions,
        brand.Negative,
        brand.Expected,
        brand.AlertsFromHour,
        brand.AlertsFromQuarter,
        [.. report.Of(brand).Select(Mark)],
        brand.Campaigns);

    private static AlertMark Mark(ReplayedIncident incident) => new(
        incident.Raised.IncidentKey,
        incident.Raised.StartedAt,
        incident.Raised.At,
        incident.EndedAt,
        $"{Phrase.Lower(incident.PeakSeverity)} alert, {Reasons.Name(incident.Raised.Evidence)}");
}
