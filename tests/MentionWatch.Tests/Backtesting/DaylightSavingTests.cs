using MentionWatch.Backtesting;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using Replay = MentionWatch.Backtesting.Replay;

namespace MentionWatch.Tests.Backtesting;

/// <summary>Clocks change; people get up by the clock all the same.</summary>
public sealed class DaylightSavingTests
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    [Theory]
    [InlineData("2026-03-29")]
    [InlineData("2026-10-25")]
    public void The_morning_after_the_clocks_changed_is_as_normal_as_any_and_a_crisis_in_it_is_found(string changed)
    {
        var day = DateTimeOffset.Parse($"{changed}T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var stream = Weeks(day.AddDays(-14), days: 17);

        Replayed(stream.Build(), "Europe/Madrid").ShouldBeEmpty();

        var trigger = day.AddDays(1).AddHours(7);
        var alert = Replayed(stream.Add(trigger, TimeSpan.FromMinutes(30), 40, negativeShare: 1).Build(), "Europe/Madrid").First();
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

    private static List<Alert> Replayed(IReadOnlyList<ReplayedMention> mentions, string timeZone)
    {
        var brand = new BrandOptions { Names = ["Acme"], TimeZone = timeZone };
        var alerts = new List<Alert>();
        var replay = new Replay(new MentionWatchOptions { Brands = new Dictionary<string, BrandOptions>(StringComparer.Ordinal) { [StreamBuilder.Brand] = brand } }, alerts.Add);
        foreach (var mention in mentions)
        {
            replay.Add(mention, mention.LabelNegative!.Value, complaint: false);
        }

        replay.Finish();
        return alerts;
    }
}
