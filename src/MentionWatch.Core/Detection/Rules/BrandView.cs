namespace MentionWatch.Core.Detection.Rules;

/// <summary>Everything that a rule may look at.</summary>
internal readonly ref struct BrandView
{
    public required RecentMinutes Recent { get; init; }

    public required SeasonalRate Season { get; init; }

    public required ClosedHours Closed { get; init; }

    public required IReadOnlyList<RaisedBar> Bars { get; init; }

    public required DetectionSettings Settings { get; init; }

    /// <summary>The bar over the stretch from a minute until now.</summary>
    public RaisedBar BarSince(long minute) => RaisedBar.Over(Bars, RecentMinutes.At(minute), Recent.Now);

    /// <summary>What a month of this brand brings, against a small one: who is talked about much meets large accounts often.</summary>
    public double Size => Math.Max(1, Season.NegativeAnHour * HoursOfMonth / SmallMonth);

    private const double HoursOfMonth = 720;

    /// <summary>Negatives a month up to which a brand is small.</summary>
    private const double SmallMonth = 2000;
}
