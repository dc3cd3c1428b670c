using System.Text.Json;
using MentionWatch.Alerting.Alertmanager;
using MentionWatch.Alerting.Delivering;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Jobs;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.Extensions.DependencyInjection;

namespace MentionWatch.Tests.Alerting.Delivering;

/// <summary>Receivers that forget are told again: what is open while it is open, and an end for five minutes.</summary>
public sealed class RenewalTests : AlertingTest
{
    private protected override MentionWatchOptions Configuration
        => AlertingHouse.Configured(("am", new AlertmanagerOptions { Kind = "alertmanager", Urls = [Stub.Address], AllowPrivateAddresses = true }));

    [Fact]
    public async Task An_open_incident_is_told_again_with_an_end_that_moves_on()
    {
        await RaiseAsync(Some.Alert());
        await MinuteAsync();
        await MinuteAsync();

        Ends().ShouldBe(["22:00:00", "22:01:00", "22:02:00"]);
    }

    [Fact]
    public async Task An_end_is_told_again_for_five_minutes_and_then_no_more()
    {
        await RaiseAsync(Some.Alert());
        await RaiseAsync(Some.Alert(TransitionKind.Resolved, sequence: 2));
        for (var minute = 0; minute < 8; minute++)
        {
            await MinuteAsync();
        }

        Ends().ShouldBe(["22:00:00", .. Enumerable.Repeat("21:55:00", 6)]);
    }

    [Fact]
    public async Task What_is_not_delivered_yet_is_not_told_before_its_turn()
    {
        await House.RaiseAsync(Some.Alert());
        await MinuteAsync();

        Stub.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_an_end_waits_nothing_is_told_that_would_undo_it()
    {
        await RaiseAsync(Some.Alert());
        Stub.Queue(ReceiverStub.Status(503));
        await RaiseAsync(Some.Alert(TransitionKind.Resolved, sequence: 2));
        var before = Stub.Received.Count;

        await MinuteAsync();

        Stub.Received.Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_new_incident_of_the_brand_is_not_ended_by_the_end_of_the_last()
    {
        await RaiseAsync(Some.Alert());
        await RaiseAsync(Some.Alert(TransitionKind.Resolved, sequence: 2));
        await RaiseAsync(Some.Alert(key: Some.Key(Some.Brand, 14)) with { StartedAt = Some.Start.AddMinutes(14) });

        await MinuteAsync();

        Ends().ShouldBe(["22:00:00", "21:55:00", "22:00:00", "22:01:00"]);
    }

    [Fact]
    public async Task A_receiver_that_fails_is_said_once_a_minute()
    {
        await RaiseAsync(Some.Alert());
        Stub.Default = ReceiverStub.Status(500);
        await MinuteAsync();

        House.Logs.Lines.ShouldContain("Warning: Receiver am could not be told again of what is going on: HTTP 500. It is told in a minute.");
    }

    private async Task RaiseAsync(Alert alert)
    {
        var ended = alert.Kind == TransitionKind.Resolved;
        var stored = await House.Store.FindAsync(alert.IncidentKey) ?? Some.Incident(alert.IncidentKey);
        var incident = stored with
        {
            Sequence = alert.Sequence,
            State = ended ? IncidentState.Resolved : IncidentState.Triggered,
            EndedAt = ended ? House.Time.GetUtcNow() : null,
        };
        (await House.Store.SaveAsync(incident, [alert], CancellationToken.None)).ShouldBeTrue();
        await House.PumpAsync();
    }

    private async Task MinuteAsync()
    {
        House.Time.Advance(TimeSpan.FromMinutes(1));
        await House.Services.GetServices<IHousekeeping>().OfType<Renewal>().Single().RunAsync(CancellationToken.None);
    }

    private string[] Ends()
        => [.. Stub.Received.Select(request => JsonDocument.Parse(request.Body).RootElement[0].GetProperty("endsAt").GetString()![11..19])];
}
