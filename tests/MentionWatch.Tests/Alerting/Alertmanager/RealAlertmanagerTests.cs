using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Alertmanager;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Alertmanager;

/// <summary>A real Alertmanager takes what it is sent, tells people, ends a severity that was left behind, and says when it is over.</summary>
public sealed class RealAlertmanagerTests : RealServerTest
{
    private AlertmanagerServer _server = null!;

    private protected override async Task<IAsyncDisposable> StartServerAsync() => _server = await AlertmanagerServer.StartAsync(Stub.Address + "/people");

    [Fact]
    public async Task People_are_told_of_the_beginning_the_worsening_and_the_end()
    {
        var began = Told(TransitionKind.Triggered, 1, Severity.High);
        var worse = Told(TransitionKind.Worsened, 2, Severity.Critical);
        var over = Told(TransitionKind.Resolved, 3, Severity.Critical);

        await DeliverAsync(began);
        (await NextAsync()).ShouldBe(["firing high"]);

        await DeliverAsync(worse);
        (await Receiver().RenewAsync(Delivery(worse), [began, worse], CancellationToken.None)).Verdict.ShouldBe(DeliveryVerdict.Delivered);
        await UntilAsync(["firing critical", "resolved high"]);

        await DeliverAsync(over);
        await UntilAsync(["resolved critical"]);
    }

    [Fact]
    public async Task What_it_refuses_is_given_up()
    {
        var endsBeforeItBegan = Told(TransitionKind.Resolved, 1, Severity.High) with { StartedAt = TimeProvider.System.GetUtcNow().AddHours(1) };

        var refused = await Receiver().SendAsync(Delivery(endsBeforeItBegan), CancellationToken.None);

        refused.Verdict.ShouldBe(DeliveryVerdict.Permanent);
        refused.Detail.ShouldBe("HTTP 400");
    }

    private static Alert Told(TransitionKind kind, int sequence, Severity severity)
    {
        var now = TimeProvider.System.GetUtcNow();
        return Some.Alert(kind, sequence, severity: severity) with { At = now, StartedAt = now.AddMinutes(-15) };
    }

    private static Delivery Delivery(Alert alert) => new($"msg_{alert.Kind}", "am", alert, 1);

    private IRenewedReceiver Receiver() => (IRenewedReceiver)AlertmanagerKind.Kind.Create(
        new AlertmanagerOptions { Kind = "alertmanager", Urls = [_server.Address], AllowPrivateAddresses = true }, House.Services);

    private async Task DeliverAsync(Alert alert)
    {
        var outcome = await Receiver().SendAsync(Delivery(alert), CancellationToken.None);
        outcome.Detail.ShouldBe("HTTP 200");
    }

    /// <summary>Reads what people are told until a message says all of this.</summary>
    private async Task UntilAsync(string[] expected)
    {
        var told = new List<string>();
        while (expected.Except(told, StringComparer.Ordinal).Any())
        {
            told.AddRange(await NextAsync());
        }
    }

    private async Task<string[]> NextAsync()
    {
        using var body = JsonDocument.Parse((await Stub.NextAsync()).Body);
        return [.. body.RootElement.GetProperty("alerts").EnumerateArray().Select(alert => $"{alert.GetProperty("status").GetString()} {alert.GetProperty("labels").GetProperty("severity").GetString()}")];
    }
}
