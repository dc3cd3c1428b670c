using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Tests.Backtesting;

/// <summary>Clocks change; people get up by the clock all the same.</summary>
public sealed class DaylightSavingTests
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    private static readonly MentionWatchOptions Options = new()
    {
        Brands = new Dictionary<string, BrandOptions>(StringComparer.Ordinal) { [StreamBuilder.Brand] = new() { Names = ["Acme"], TimeZone = Madrid.Id } },
    };

    [Theory]
    [InlineData("2026-03-29")]
    [InlineData("2026-10-25")]
    public void The_morning_after_the_clocks_changed_is_as_normal_as_any_and_a_crisis_in_it_is_found(string changed)
    {
        var day = DateTimeOffset.Parse($"{changed}T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var stream = Weeks(day.AddDays(-14), days: 17);

        Replayed.Alerts(stream.Build(), Options).ShouldBeEmpty();

        var trigger = day.AddDays(1).AddHours(7);
        var alert = Replayed.Alerts(stream.Add(trigger, TimeSpan.FromMinutes(30), 40, negativeShare: 1).Build(), Options).First();
        alert.At.ShouldBeInRange(trigger, trigger.AddMinutes(30));
        alert.Kind.ShouldBe(TransitionKind.Triggered);
    }

    /// <summary>Talk from eight to eleven on the clock of the brand, hardly any at night.</summary>
    private static StreamBuilder Weeks(DateTimeOffset from, int days)
    {
        var stream = new StreamBuilder(5);
        for (var at = from; at < from.AddDays(days); at = at.AddHours(1))
        {
            stream.Add(at, TimeSpan.FromHours(1), TimeZoneInfo.ConvertTime(at, Madrid).Hour is >= 8 and < 23 ? 20 : 2, negativeShare: 0.125);
        }

        return stream;
    }
}
