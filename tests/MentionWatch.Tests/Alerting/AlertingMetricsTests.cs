using System.Diagnostics.Metrics;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentionWatch.Tests.Alerting;

public sealed class AlertingMetricsTests
{
    [Fact]
    public async Task Attempts_what_waits_and_what_is_overdue_are_measured_and_a_failing_receiver_shows_in_health()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var stub = await ReceiverStub.StartAsync();
        await using var house = await AlertingHouse.OpenAsync(redis, AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(stub))));
        using var listener = new MeterListener();
        var measured = new Dictionary<string, string>(StringComparer.Ordinal);
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, house.Get<IMeterFactory>()))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured[instrument.Name] = Text(value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured[instrument.Name] = Text(value, tags));
        listener.Start();
        stub.Queue(ReceiverStub.Status(500));
        await house.RaiseAsync(Some.Alert());
        house.Time.Advance(TimeSpan.FromSeconds(30));

        await house.PumpAsync();
        listener.RecordObservableInstruments();

        measured["mentionwatch.deliveries"].ShouldBe("1 outcome=retry reason=ServerError receiver=oncall");
        measured["mentionwatch.outbox.waiting"].ShouldBe("1 receiver=oncall");
        measured["mentionwatch.outbox.overdue"].ShouldBe("30 receiver=oncall");
        (await house.Get<HealthCheckService>().CheckHealthAsync()).Entries["receivers"].Description!.ShouldContain("oncall fails since");
    }

    private static string Text<T>(T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal).Prepend($"{value}"));
}
