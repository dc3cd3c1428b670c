using System.Diagnostics.Metrics;
using MentionWatch.Alerting;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Jobs;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentionWatch.Tests.Alerting.Delivering;

public sealed class OrphanedDeliveriesTests : AlertingTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private protected override MentionWatchOptions? Configuration => null;

    [Fact]
    public async Task What_waits_for_a_receiver_that_was_removed_is_given_up_and_told_once_to_the_fallback()
    {
        await using var house = await RemovedAsync(Some.Alert());
        using var failed = new Tally(house.Get<IMeterFactory>());
        house.Time.Advance(Patience);

        await TidyAsync(house);
        await TidyAsync(house);
        await house.PumpAsync();

        var given = (await house.DeliveriesAsync(Some.IncidentKey)).Single(delivery => delivery.Receiver == "oncall");
        (given.State, given.Attempts, given.Detail).ShouldBe((DeliveryState.Failed, 0, "no receiver of this name is configured any more"));
        Stub.Received.ShouldHaveSingleItem().Text.ShouldContain("no receiver of this name is configured any more");
        house.Logs.At(LogLevel.Error).ShouldHaveSingleItem().ShouldBe(
            $"Alert {Some.IncidentKey} #1 to oncall is given up: no receiver of this name is configured any more. Told instead: backup.");
        failed.Lines.ShouldContain("receiver=oncall outcome=failed reason=NotConfigured");
        (await NamesAsync(house)).ShouldBe(["backup"]);
    }

    [Fact]
    public async Task All_transitions_of_an_incident_are_given_up_together()
    {
        await using var house = await RemovedAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2));
        house.Time.Advance(Patience);

        await TidyAsync(house);

        (await house.DeliveriesAsync(Some.IncidentKey)).Where(delivery => delivery.Receiver == "oncall").ShouldAllBe(delivery => delivery.State == DeliveryState.Failed);
    }

    [Fact]
    public async Task A_receiver_that_only_a_newer_replica_knows_has_ten_minutes_to_be_told()
    {
        await using var house = await RemovedAsync(Some.Alert());
        house.Time.Advance(Patience - TimeSpan.FromSeconds(1));

        await TidyAsync(house);

        (await house.DeliveriesAsync(Some.IncidentKey)).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Waiting);
        (await NamesAsync(house)).ShouldBe(["oncall"]);
        house.Logs.At(LogLevel.Error).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_waits_for_a_configured_receiver_is_left_alone()
    {
        await using var house = await AlertingHouse.OpenAsync(Redis, Both());
        await house.RaiseAsync(Some.Alert());
        house.Time.Advance(TimeSpan.FromHours(1));

        await TidyAsync(house);

        (await house.DeliveriesAsync(Some.IncidentKey)).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Waiting);
    }

    private static async Task TidyAsync(AlertingHouse house)
    {
        foreach (var housekeeping in house.Services.GetServices<IHousekeeping>())
        {
            await housekeeping.RunAsync(CancellationToken.None);
        }
    }

    private static async Task<IEnumerable<string>> NamesAsync(AlertingHouse house)
        => (await house.Get<OutboxNames>().ReadAsync()).Select(name => name.Receiver);

    private async Task<AlertingHouse> RemovedAsync(params Alert[] alerts)
    {
        var house = await AlertingHouse.OpenAsync(Redis, Both());
        await house.RaiseAsync(alerts);
        house.Options.Change(AlertingHouse.Configured(new AlertsOptions { Fallback = "backup" }, ("backup", Backup())));
        return house;
    }

    private MentionWatchOptions Both()
        => AlertingHouse.Configured(new AlertsOptions { Fallback = "backup" }, ("oncall", AlertingHouse.Webhook(Stub)), ("backup", Backup()));

    private ReceiverOptions Backup() => AlertingHouse.Webhook(Stub) with { Brands = ["none"] };

    private sealed class Tally : IDisposable
    {
        private readonly MeterListener _listener = new();

        public Tally(IMeterFactory meters)
        {
            _listener.InstrumentPublished = (instrument, self) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, _, tags, _) => Lines.Add(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
            _listener.Start();
        }

        public List<string> Lines { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
