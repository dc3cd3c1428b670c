using System.Text.Json;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Outbox;

public sealed class IncidentStoreTests : AlertingTest
{
    private protected override MentionWatchOptions Configuration => AlertingHouse.Configured(
        ("all", AlertingHouse.Webhook(Stub)),
        ("grave", AlertingHouse.Webhook(Stub) with { MinimumSeverity = Severity.Critical }),
        ("begins", AlertingHouse.Webhook(Stub) with { Resolved = false }),
        ("other", AlertingHouse.Webhook(Stub) with { Brands = ["other"] }));

    [Fact]
    public async Task What_was_saved_is_read_back_with_the_next_version()
    {
        (await SaveAsync(Some.Incident())).ShouldBeTrue();

        var read = await House.Store.OpenAsync(Some.Brand);
        Json(read!).ShouldBe(Json(Some.Incident() with { Version = 1 }));
        Json((await House.Store.FindAsync(Some.IncidentKey))!).ShouldBe(Json(read!));
        Json((await House.Store.OpenAllAsync()).ShouldHaveSingleItem()).ShouldBe(Json(read!));
    }

    [Fact]
    public async Task What_an_earlier_version_wrote_is_read()
    {
        const string Written = """
            {"key":"mw:rios:negative-spike:2026-03-02T21:40:00Z","brand":"rios","rule":"negative-spike","startedAt":"2026-03-02T21:40:00+00:00","state":"Acknowledged",
            "severity":"High","peakSeverity":"Critical","sequence":3,"raisedAt":"2026-03-02T21:43:00+00:00","activeAt":"2026-03-02T21:50:00+00:00",
            "heardSince":"0001-01-01T00:00:00+00:00","acknowledgedBy":"ana","toldVolume":12,"peakVolume":40,"version":7,"isOpen":true}
            """;
        var partition = House.Get<Partitioner>().Of(Some.Brand);
        await House.Get<RedisConnection>().ExecuteAsync("HSET", RedisKeys.Incident(partition, Some.IncidentKey), "version", 7, "json", Written);

        var read = (await House.Store.FindAsync(Some.IncidentKey))!;

        (read.State, read.AcknowledgedBy, read.PeakSeverity, read.Sequence, read.Version).ShouldBe((IncidentState.Acknowledged, "ana", Severity.Critical, 3, 7));
        (read.IsOpen, read.IsWaiting, read.EscalationStep, read.WaitingSince).ShouldBe((true, false, 0, read.RaisedAt));
        read.History.ShouldBeEmpty();
    }

    [Fact]
    public void An_alert_that_an_earlier_version_wrote_is_read()
    {
        const string Written = """
            {"incidentKey":"mw:rios:negative-spike:2026-03-02T21:40:00Z","sequence":1,"kind":"Triggered","at":"2026-03-02T21:55:00+00:00","startedAt":"2026-03-02T21:40:00+00:00",
            "brand":"rios","severity":"High","peakSeverity":"High","evidence":{"rule":"negative-spike","windowStart":"2026-03-02T21:40:00+00:00","windowEnd":"2026-03-02T21:55:00+00:00",
            "total":61,"negative":42,"complaints":17,"negativeAuthors":38,"expected":4.1,"upper":10,"score":9.2,"expectedShare":0.12,"trained":true},
            "samples":[],"topTerms":[],"bySource":{},"byLanguage":{},"degradedSources":[],"test":false}
            """;

        var read = JsonSerializer.Deserialize(Written, IncidentJson.Default.Alert)!;

        read.Amplifiers.ShouldBeEmpty();
        (read.Unanswered, read.Next, read.Action, read.Reason).ShouldBe((null, null, null, SendReason.First));
    }

    [Fact]
    public async Task What_is_written_down_about_an_incident_of_long_ago_does_not_make_it_the_last_one()
    {
        var later = Some.Incident(Some.Key(Some.Brand, 90));
        await SaveAsync(Some.Incident());
        await SaveAsync(Some.Incident() with { Version = 1, State = IncidentState.Resolved });
        await SaveAsync(later);
        await SaveAsync(later with { Version = 1, State = IncidentState.Resolved });

        (await SaveAsync(Some.Incident() with { Version = 2, State = IncidentState.Resolved })).ShouldBeTrue();

        (await House.Store.LastAsync(Some.Brand))!.Key.ShouldBe(later.Key);
    }

    [Fact]
    public async Task A_save_against_another_version_changes_nothing()
    {
        await SaveAsync(Some.Incident(), Some.Alert());
        var read = (await House.Store.OpenAsync(Some.Brand))!;
        (await SaveAsync(read with { Sequence = 2 }, Some.Alert(TransitionKind.Worsened, 2))).ShouldBeTrue();

        (await SaveAsync(read with { Sequence = 2, PeakSeverity = Severity.Critical }, Some.Alert(TransitionKind.Worsened, 2))).ShouldBeFalse();

        (await House.Store.OpenAsync(Some.Brand))!.PeakSeverity.ShouldBe(Severity.High);
        (await DeliveriesAsync()).Count(delivery => delivery.Receiver == "all").ShouldBe(2);
    }

    [Fact]
    public async Task Two_that_raise_an_incident_for_one_brand_raise_one()
    {
        var later = Some.Incident(Some.Key(Some.Brand, 1));

        var saved = await Task.WhenAll(SaveAsync(Some.Incident(), Some.Alert()), SaveAsync(later, Some.Alert(key: later.Key)));

        saved.Count(won => won).ShouldBe(1);
        (await House.Store.OpenAllAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_ended_incident_is_no_longer_open_but_is_found_listed_and_forgotten_after_its_lifetime()
    {
        await SaveAsync(Some.Incident());
        await SaveAsync(Some.Incident() with { Version = 1, State = IncidentState.Resolved });

        (await House.Store.OpenAsync(Some.Brand)).ShouldBeNull();
        (await House.Store.OpenAllAsync()).ShouldBeEmpty();
        (await House.Store.LastAsync(Some.Brand))!.State.ShouldBe(IncidentState.Resolved);
        (await House.Get<IncidentArchive>().RecentAsync(10)).ShouldHaveSingleItem().Incident.Key.ShouldBe(Some.IncidentKey);
        (await LifetimeAsync()).TotalDays.ShouldBe(90, 0.01);
    }

    [Fact]
    public async Task An_open_incident_never_expires()
    {
        await SaveAsync(Some.Incident());

        (await LifetimeAsync()).ShouldBe(TimeSpan.FromMilliseconds(-1));
    }

    [Fact]
    public async Task Each_receiver_is_told_what_it_asked_for()
    {
        await House.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Resolved, 2));

        (await DeliveriesAsync()).Select(delivery => (delivery.Sequence, delivery.Receiver)).ShouldBe([(1, "all"), (1, "begins"), (2, "all")]);
    }

    [Fact]
    public async Task Nobody_hears_of_the_end_of_what_they_never_heard_begin()
    {
        await House.RaiseAsync(Some.Alert());
        House.Options.Change(AlertingHouse.Configured(("new", AlertingHouse.Webhook(Stub)), ("all", AlertingHouse.Webhook(Stub))));
        await House.RaiseAsync(Some.Alert(TransitionKind.Resolved, 2));

        (await DeliveriesAsync()).Where(delivery => delivery.Sequence == 2).Select(delivery => delivery.Receiver).ShouldBe(["all"]);
    }

    [Fact]
    public async Task Ids_of_deliveries_are_the_same_in_every_process_and_fit_the_standard()
    {
        await SaveAsync(Some.Incident(), Some.Alert());

        var id = (await DeliveriesAsync())[0].Id;
        id.ShouldBe(MentionWatch.Alerting.Delivering.DeliveryId.Of(Some.IncidentKey, 1, "all"));
        id.ShouldMatch(@"\Amsg_[A-Za-z0-9_-]{24}\z");
    }

    [Fact]
    public async Task Transitions_are_kept_as_they_were_told()
    {
        await House.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2));

        var transitions = (await House.Get<IncidentArchive>().FindAsync(Some.IncidentKey))!.Alerts;
        transitions.Select(alert => alert.Kind).ShouldBe([TransitionKind.Triggered, TransitionKind.Worsened]);
        transitions[0].Samples.ShouldBe(Some.Alert().Samples);
        transitions[0].Evidence.ShouldBe(Some.Evidence());
    }

    [Theory]
    [InlineData("")]
    [InlineData("mw:")]
    [InlineData("nonsense")]
    [InlineData("mw:rios:negative-spike:2020-01-01T00:00:00Z")]
    public async Task A_key_of_no_incident_finds_nothing(string key)
    {
        (await House.Store.FindAsync(key)).ShouldBeNull();
        (await House.DeliveriesAsync(key)).ShouldBeEmpty();
    }

    private static string Json(Incident incident) => JsonSerializer.Serialize(incident, IncidentJson.Default.Incident);

    private Task<bool> SaveAsync(Incident incident, params Alert[] alerts) => House.Store.SaveAsync(incident, alerts, CancellationToken.None);

    private Task<IReadOnlyList<LoggedDelivery>> DeliveriesAsync() => House.DeliveriesAsync(Some.IncidentKey);

    private async Task<TimeSpan> LifetimeAsync()
    {
        var key = RedisKeys.Incident(House.Get<Partitioner>().Of(Some.Brand), Some.IncidentKey);
        return TimeSpan.FromMilliseconds((long)await House.Get<RedisConnection>().ExecuteAsync("PTTL", key));
    }
}
