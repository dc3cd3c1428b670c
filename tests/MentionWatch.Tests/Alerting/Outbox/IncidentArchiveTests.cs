using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Outbox;

public sealed class IncidentArchiveTests : AlertingTest
{
    [Fact]
    public async Task An_incident_comes_with_its_transitions_and_what_became_of_each_delivery()
    {
        await House.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2));
        await House.PumpAsync();

        var history = (await House.Get<IncidentArchive>().FindAsync(Some.IncidentKey)).ShouldNotBeNull();

        history.Incident.Key.ShouldBe(Some.IncidentKey);
        history.Alerts.Select(alert => (alert.Sequence, alert.Kind)).ShouldBe([(1, TransitionKind.Triggered), (2, TransitionKind.Worsened)]);
        history.Deliveries.Select(delivery => (delivery.Receiver, delivery.Sequence, delivery.State))
            .ShouldBe([("oncall", 1, DeliveryState.Delivered), ("oncall", 2, DeliveryState.Delivered)]);
    }

    [Fact]
    public async Task The_recent_ones_are_found_without_knowing_their_keys()
    {
        await House.RaiseAsync(Some.Alert());

        (await House.Get<IncidentArchive>().RecentAsync(5)).Select(history => history.Incident.Key).ShouldBe([Some.IncidentKey]);
    }

    [Theory]
    [InlineData("mw:nobody:negative-spike:2026-03-05T18:38:00Z")]
    [InlineData("no key at all")]
    public async Task What_is_not_there_is_not_found(string key)
        => (await House.Get<IncidentArchive>().FindAsync(key)).ShouldBeNull();
}
