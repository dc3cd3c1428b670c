using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Tests.Detection;

public sealed class DetectorTests
{
    private const int Minutes = 180;
    private static readonly DateTimeOffset Now = new(2026, 3, 18, 12, 0, 0, TimeSpan.Zero);
    private static readonly DetectionSettings Settings = new();

    [Fact]
    public void An_hour_as_usual_is_quiet()
    {
        var decision = Decide(Usual());

        decision.IsSpike.ShouldBeFalse();
        decision.IsActive.ShouldBeFalse();
    }

    [Fact]
    public void Many_negative_authors_among_the_usual_volume_are_a_spike()
    {
        var decision = Decide(With(Usual(), from: 160, negative: 2, others: 0));

        decision.IsSpike.ShouldBeTrue();
        decision.Evidence.NegativeAuthors.ShouldBeGreaterThan((int)decision.Evidence.Upper);
        decision.Evidence.Expected.ShouldBeLessThan(decision.Evidence.Upper);
        decision.Evidence.Trained.ShouldBeTrue();
    }

    [Fact]
    public void The_same_negative_authors_within_a_campaign_are_none()
        => Decide(With(Usual(), from: 100, negative: 2, others: 18)).IsSpike.ShouldBeFalse();

    [Fact]
    public void A_flood_of_neutral_news_is_none()
        => Decide(With(Usual(), from: 60, negative: 0, others: 40)).IsSpike.ShouldBeFalse();

    [Fact]
    public void One_angry_author_is_none()
    {
        var minutes = Usual();
        for (var i = 150; i < Minutes; i++)
        {
            minutes[i] += new MinuteCounts(3, 3, 3, 0, 0);
        }

        Decide(minutes).IsSpike.ShouldBeFalse();
    }

    [Fact]
    public void Fewer_authors_than_the_floor_are_none_however_unusual()
    {
        var silent = new SeasonalBaseline(Settings.Baseline);
        Teach(silent, new HourCounts(0, 1));
        var minutes = new MinuteCounts[Minutes];
        for (var i = 0; i < Settings.MinAuthors - 1; i++)
        {
            minutes[170 + i] = new MinuteCounts(2, 2, 0, 1, 1);
        }

        Decide(minutes, silent).IsSpike.ShouldBeFalse();
        minutes[179] = new MinuteCounts(1, 1, 0, 1, 1);
        Decide(minutes, silent).IsSpike.ShouldBeTrue();
    }

    [Fact]
    public void The_onset_is_the_minute_in_which_the_rise_began()
        => Decide(With(Usual(), from: 160, negative: 2, others: 0)).OnsetAt.ShouldBe(Now.AddMinutes(160 - Minutes), TimeSpan.FromMinutes(2));

    [Fact]
    public void Minutes_before_the_first_to_be_tested_are_never_tested()
    {
        var minutes = With(Usual(), from: 160, negative: 2, others: 0);
        var first = (Now.ToUnixTimeSeconds() / 60) - 3;

        Decide(minutes, testedSince: first).IsSpike.ShouldBeFalse();
        Decide(minutes, testedSince: first + 1000).IsSpike.ShouldBeFalse();
    }

    [Fact]
    public void A_crisis_on_the_first_day_is_seen_and_said_to_rest_on_little()
    {
        var young = new SeasonalBaseline(Settings.Baseline);
        for (var hour = 0; hour < 8; hour++)
        {
            young.Learn(36 + hour, new HourCounts(3, 24));
        }

        var decision = Decide(With(Usual(), from: 150, negative: 2, others: 0), young);

        decision.IsSpike.ShouldBeTrue();
        decision.Evidence.Trained.ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, Severity.Warning)]
    [InlineData(2, Severity.High)]
    [InlineData(8, Severity.Critical)]
    public void Severity_grows_with_the_number_of_authors(int negative, Severity severity)
        => Decide(With(Usual(), from: 165, negative, others: 0)).Severity.ShouldBe(severity);

    [Fact]
    public void Accepting_more_false_alarms_makes_it_more_sensitive()
    {
        int Upper(double accepted) => (int)Decide(Usual(), settings: Settings with { FalseAlarmsPerMonth = accepted }).Evidence.Upper;

        Upper(10).ShouldBeLessThan(Upper(0.01));
    }

    [Fact]
    public void Every_window_pays_for_being_tested_beside_the_others()
        => (FalseAlarmBudget.Surprise(0.1, windows: 3, minutes: 60) - FalseAlarmBudget.Surprise(0.1, windows: 1, minutes: 60)).ShouldBe(Math.Log10(3), 1e-9);

    private static MinuteCounts[] Usual()
    {
        var minutes = new MinuteCounts[Minutes];
        for (var i = 0; i < Minutes; i++)
        {
            var negative = i % 20 == 7 ? 1 : 0;
            var others = i % 5 == 2 ? 2 : 0;
            minutes[i] = new MinuteCounts(negative + others, negative, 0, negative + others, negative);
        }

        return minutes;
    }

    private static MinuteCounts[] With(MinuteCounts[] minutes, int from, int negative, int others)
    {
        for (var i = from; i < minutes.Length; i++)
        {
            minutes[i] += new MinuteCounts(negative + others, negative, 0, negative + others, negative);
        }

        return minutes;
    }

    private static Decision Decide(MinuteCounts[] minutes, SeasonalBaseline? baseline = null, long testedSince = 0, DetectionSettings? settings = null)
    {
        if (baseline is null)
        {
            baseline = new SeasonalBaseline(Settings.Baseline);
            Teach(baseline, new HourCounts(3, 24));
        }

        return new Detector(settings ?? Settings).Decide("acme", new RecentMinutes(minutes, Now.AddSeconds(-1), testedSince), baseline, TimeZoneInfo.Utc);
    }

    private static void Teach(SeasonalBaseline baseline, HourCounts hour)
    {
        for (var i = 0; i < 2 * HourOfWeek.Count; i++)
        {
            baseline.Learn(i % HourOfWeek.Count, hour);
        }
    }
}
