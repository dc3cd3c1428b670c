using System.Globalization;
using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting;

/// <summary>A real worker with a secret in every receiver, all of which answer with what they were told; then every output is searched.</summary>
public sealed class PlantedSecretsTests : AlertingTest
{
    private const string Planted = "planted";
    private const string RoutingKey = "plantedplantedplantedplantedplan";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Shared = "whsec_" + Convert.ToBase64String("planted-planted-planted-planted!"u8);
    private static readonly string Own = "whsk_" + Convert.ToBase64String("planted-planted-planted-planted?"u8);
    private static readonly string[] Secrets = [Planted, Shared["whsec_".Length..], Own["whsk_".Length..]];

    private static readonly string[] Addresses = ["/", "/api/status", "/api/deliveries", "/health/live", "/health/ready", "/metrics"];

    private protected override MentionWatchOptions Configuration => AlertingHouse.Configured([.. Receivers().Keys.Select(name => (name, (ReceiverOptions)AlertingHouse.Webhook(Stub)))]);

    private protected override TimeProvider Clock => TimeProvider.System;

    [Fact]
    public async Task A_secret_of_a_receiver_is_in_no_output_whatever_the_receivers_answer()
    {
        Stub.Default = EchoAsync;
        await using var worker = await WorkerProcess.StartAsync(JsonSerializer.Serialize(Configured()));
        await House.RaiseAsync(Some.Alert());
        await TriedAsync();

        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        await BrowseAsync(worker, outputs);
        foreach (var arguments in (string[][])[["deliveries"], ["deliveries", "--json"], ["report", Some.IncidentKey], ["check"], ["check", "--json"], .. Receivers().Keys.Select(name => (string[])["receivers", "test", name])])
        {
            var result = await WorkerProgram.RunAsync(worker.Directory, new Dictionary<string, string>(StringComparer.Ordinal), "", arguments);
            outputs[string.Join(' ', arguments)] = result.Output + result.Error;
        }

        outputs["log"] = string.Join('\n', worker.Log.Lines);
        foreach (var (name, output) in outputs)
        {
            output.ShouldNotBeEmpty(name);
            Secrets.ShouldAllBe(secret => !output.Contains(secret, StringComparison.OrdinalIgnoreCase), name);
        }

        Stub.Received.ShouldContain(request => request.Path.Contains(Planted, StringComparison.Ordinal));
    }

    /// <summary>Says back all that is secret in a request, with a status that is worth another try or not.</summary>
    private async Task EchoAsync(Microsoft.AspNetCore.Http.HttpContext context)
    {
        var request = Stub.Received[^1];
        var said = $"{request.Path} {request.Headers.GetValueOrDefault("Authorization")} {request.Text} {Shared} {Own}";
        await ReceiverStub.Status(Stub.Received.Count % 2 == 0 ? 500 : 400, JsonSerializer.Serialize(new { status = said, message = said, error = said, errors = new[] { said } }))(context);
    }

    /// <summary>Until each receiver was tried.</summary>
    private async Task TriedAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        var waiting = Receivers().Keys.ToHashSet(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, deadline.Token);
            var deliveries = await House.Get<DeliveryLog>().ReadAsync(Some.IncidentKey, receiver: null, 100);
            waiting.ExceptWith(deliveries.Where(delivery => delivery.Tries.Count > 0).Select(delivery => delivery.Receiver));
        }
    }

    private static async Task BrowseAsync(WorkerProcess worker, Dictionary<string, string> outputs)
    {
        using var http = new HttpClient { BaseAddress = worker.BaseAddress };
        foreach (var address in Addresses)
        {
            using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
            outputs[address] = await answer.Content.ReadAsStringAsync();
        }
    }

    private object Configured() => new
    {
        Brands = new Dictionary<string, object>(StringComparer.Ordinal) { [Some.Brand] = new { Names = (string[])["Mudanzas Ríos"] } },
        Redis = new { Redis.ConnectionString, Partitions = 4 },
        Alerts = new
        {
            Receivers = Receivers(),
            Heartbeat = new { Url = $"{Stub.Address}/planted-heartbeat", Every = "10s", AllowPrivateAddresses = true },
            SelfAlerts = new { Receivers = Receivers().Keys, MinDuration = "0s" },
        },
        Logging = new { Level = "debug" },
    };

    private Dictionary<string, object> Receivers()
    {
        var hook = $"{Stub.Address}/planted-path?key=planted";
        var port = new Uri(Stub.Address).Port.ToString(CultureInfo.InvariantCulture);
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["hook"] = new { Kind = "webhook", Url = hook, Secrets = (string[])[Shared, Own], AllowPrivateAddresses = true },
            ["chat"] = new { Kind = "slack", Url = hook, AllowPrivateAddresses = true },
            ["office"] = new { Kind = "teams", Url = hook, AllowPrivateAddresses = true },
            ["community"] = new { Kind = "discord", Url = hook, AllowPrivateAddresses = true },
            ["pager"] = new { Kind = "pagerduty", Url = $"{Stub.Address}/v2/enqueue", RoutingKey, AllowPrivateAddresses = true },
            ["old-pager"] = new { Kind = "opsgenie", Url = $"{Stub.Address}/v2/alerts", ApiKey = "planted-key", AllowPrivateAddresses = true },
            ["am"] = new { Kind = "alertmanager", Urls = (string[])[Stub.Address], User = "watch", Password = "planted-password", AllowPrivateAddresses = true },
            ["press"] = new { Kind = "email", Server = "localhost", Port = int.Parse(port, CultureInfo.InvariantCulture), From = "a@example.com", To = (string[])["b@example.com"], User = "watch", Password = "planted-password", AllowPrivateAddresses = true },
        };
    }
}
