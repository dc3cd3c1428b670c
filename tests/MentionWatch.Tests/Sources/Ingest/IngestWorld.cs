using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using MentionWatch.Configuration;
using MentionWatch.Sources.Ingest;
using MentionWatch.Tests.Sources.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MentionWatch.Tests.Sources.Ingest;

/// <summary>The door for pushes on a real Kestrel over a real Redis, and a sender that signs.</summary>
internal sealed class IngestWorld : IAsyncDisposable
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    public const string OldSecret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd";

    private readonly WebApplication _app;
    private readonly HttpClient _client = new();

    private IngestWorld(SourceWorld sources, WebApplication app) => (Sources, _app) = (sources, app);

    public SourceWorld Sources { get; }

    public Uri Address => new(_app.Urls.Single());

    public ManualTimeProvider Clock => (ManualTimeProvider)Sources.Clock;

    public static async Task<IngestWorld> StartAsync()
    {
        var options = new IngestOptions { Kind = "ingest", Secrets = [new Secret(OldSecret), new Secret(Secret)], SilentAfter = TimeSpan.FromHours(1) };
        var sources = await SourceWorld.StartAsync(options, new ManualTimeProvider());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddTransient(_ => sources.Services.GetRequiredService<IngestEndpoint>());
        var app = builder.Build();
        app.MapIngest();
        await app.StartAsync();
        return new IngestWorld(sources, app);
    }

    public Task<HttpResponseMessage> PushAsync(string body, string id = "msg_1") => PushAsync(Encoding.UTF8.GetBytes(body), id);

    public Task<HttpResponseMessage> PushAsync(byte[] body, string id, string source = SourceWorld.Source, string secret = Secret, DateTimeOffset? at = null)
    {
        var timestamp = (at ?? Clock.GetUtcNow()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return SendAsync(body, source, id, timestamp, Sign(secret, id, timestamp, body));
    }

    public Task<HttpResponseMessage> SendAsync(byte[] body, string source, string? id, string? timestamp, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, $"/ingest/{source}")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Add(request, "webhook-id", id);
        Add(request, "webhook-timestamp", timestamp);
        Add(request, "webhook-signature", signature);
        return _client.SendAsync(request);
    }

    public static string Sign(string secret, string id, string timestamp, byte[] body)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), content));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await Sources.DisposeAsync();
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
