using System.Text.Json;
using System.Text.RegularExpressions;
using MentionWatch.Alerting.Links;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Web.Actions;

/// <summary>The real worker with one open incident, a receiver that was told of it, and the link it was told with.</summary>
internal sealed partial class ActionHouse : IAsyncDisposable
{
    public const string LinkKey = "planted-link-key-0123456789abcdef";
    public const string Token = "planted-api-token-0123456789";
    public const string ReadToken = "planted-read-token-0123456789";

    private readonly RedisServer _redis;
    private readonly AlertingHouse _store;

    private ActionHouse(RedisServer redis, ReceiverStub stub, AlertingHouse store, WorkerProcess worker)
    {
        (_redis, Stub, _store, Worker) = (redis, stub, store, worker);
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = worker.BaseAddress };
    }

    public ReceiverStub Stub { get; }

    public WorkerProcess Worker { get; }

    public HttpClient Http { get; }

    public IncidentStore Store => _store.Store;

    /// <summary>Path of the link in the first alert that arrived.</summary>
    public string Link { get; private set; } = "";

    public static async Task<ActionHouse> OpenAsync(string language = "en", int callsPerMinute = 1000, params string[] trustedProxies)
    {
        var redis = await RedisServer.StartAsync();
        var stub = await ReceiverStub.StartAsync();
        var store = await AlertingHouse.OpenAsync(redis, AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(stub))), TimeProvider.System);
        var worker = await WorkerProcess.StartAsync(Configuration(redis, stub, language, callsPerMinute, trustedProxies));
        var house = new ActionHouse(redis, stub, store, worker);
        house.Link = await house.RaiseAsync();
        return house;
    }

    public async Task<Incident> IncidentAsync() => (await Store.FindAsync(Some.IncidentKey))!;

    /// <summary>What the receiver is told next.</summary>
    public async Task<JsonElement> ToldAsync()
    {
        using var body = JsonDocument.Parse((await Stub.NextAsync()).Body);
        return body.RootElement.Clone();
    }

    /// <summary>A link of ours for any time and incident.</summary>
    public static string LinkOf(string incident, DateTimeOffset expires, string key = LinkKey)
        => ActionLinks.Path + LinkToken.Write(System.Text.Encoding.UTF8.GetBytes(key), new LinkPass(incident, "oncall", expires));

    public Task<string> PageAsync() => Http.GetStringAsync(new Uri(Link, UriKind.Relative));

    /// <summary>Sends the form of the page as a browser does.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string action, params (string Name, string Value)[] fields)
    {
        var proof = Proof().Match(await PageAsync()).Groups["proof"].Value;
        return await PostAsync(Link, [("proof", proof), ("action", action), .. fields]);
    }

    public Task<HttpResponseMessage> PostAsync(string link, params (string Name, string Value)[] fields)
        => Http.PostAsync(new Uri(link, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, string? token = Token, string? body = null, string? forwardedFor = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = body is null ? null : new StringContent(body);
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        if (forwardedFor is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        }

        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Worker.DisposeAsync();
        await _store.DisposeAsync();
        await Stub.DisposeAsync();
        await _redis.DisposeAsync();
    }

    private async Task<string> RaiseAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var alert = Some.FullAlert() with { At = now };
        var incident = Some.Incident() with { Severity = Severity.Critical, PeakSeverity = Severity.Critical, Evidence = Some.Evidence(), RaisedAt = now, ActiveAt = now, WaitingSince = now };
        (await Store.SaveAsync(incident, [alert], CancellationToken.None)).ShouldBeTrue();
        var links = (await ToldAsync()).GetProperty("data").GetProperty("links");
        return new Uri(links.GetProperty("ack").GetString()!).AbsolutePath;
    }

    private static string Configuration(RedisServer redis, ReceiverStub stub, string language, int callsPerMinute, string[] trustedProxies) => $$"""
        {
          "Brands": { "rios": { "Names": ["Mudanzas Ríos"], "TimeZone": "Europe/Madrid", "OwnAccounts": ["mudanzasrios"] } },
          "Redis": { "ConnectionString": "{{redis.ConnectionString}}", "Partitions": 4 },
          "Web": {
            "CallsPerMinute": {{callsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture)}},
            "TrustedProxies": {{JsonSerializer.Serialize(trustedProxies)}},
            "Tokens": { "desk": { "Token": "{{Token}}" }, "screen": { "Token": "{{ReadToken}}", "ReadOnly": true } }
          },
          "Alerts": {
            "PublicUrl": "https://watch.example",
            "LinkKeys": ["{{LinkKey}}"],
            "Receivers": {
              "oncall": { "Kind": "webhook", "Language": "{{language}}", "Url": "{{stub.Address}}/hook", "AllowPrivateAddresses": true, "Secrets": ["{{AlertingHouse.Secret}}"] }
            }
          }
        }
        """;

    [GeneratedRegex("name=\"proof\" value=\"(?<proof>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Proof();
}
