namespace MentionWatch.Backtesting.Report;

/// <summary>Everything that the page of a backtest shows.</summary>
/// <param name="Source">Name of the file that was replayed.</param>
/// <param name="Labels">Where sentiment comes from, in words.</param>
/// <param name="Mentions">Mentions replayed.</param>
/// <param name="Brands">Every brand that had mentions; never empty.</param>
/// <param name="Incidents">What would have been raised, in the order of time.</param>
/// <param name="Posts">The posts behind each incident, by its key.</param>
/// <param name="Curves">What other values of a setting would have cost.</param>
/// <param name="Other">Name of the configuration that was compared, if one was.</param>
/// <param name="Comparison">What it would have changed.</param>
public sealed record BacktestReport(
    string Source,
    string Labels,
    long Mentions,
    IReadOnlyList<BrandTrace> Brands,
    IReadOnlyList<ReplayedIncident> Incidents,
    IReadOnlyDictionary<string, IReadOnlyList<KeptPost>> Posts,
    IReadOnlyList<Curve> Curves,
    string? Other,
    AlertComparison? Comparison)
{
    private const double HoursOfMonth = 720;

    /// <summary>The first hour of any brand, in UTC.</summary>
    public DateTimeOffset From => DateTimeOffset.FromUnixTimeSeconds(Brands.Min(brand => brand.FirstHour) * 3600);

    /// <summary>The end of the last hour of any brand, in UTC.</summary>
    public DateTimeOffset To => DateTimeOffset.FromUnixTimeSeconds(Brands.Max(brand => brand.FirstHour + brand.Expected.Count) * 3600);

    /// <summary>Alerts of all brands in 30 days, of a number of them in the whole history.</summary>
    public double PerMonth(int alerts) => alerts * HoursOfMonth / Math.Max(1, (To - From).TotalHours);

    /// <summary>Incidents of one brand.</summary>
    public IEnumerable<ReplayedIncident> Of(BrandTrace brand) => Incidents.Where(incident => string.Equals(incident.Raised.Brand, brand.Brand, StringComparison.Ordinal));

    /// <summary>Time zone of a brand.</summary>
    public string ZoneOf(string brand) => Brands.First(trace => string.Equals(trace.Brand, brand, StringComparison.Ordinal)).TimeZone;
}
