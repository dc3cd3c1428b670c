using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.TestSupport;

/// <summary>Pushes bodies to a source of kind <c>ingest</c>, signed as Standard Webhooks says.</summary>
internal sealed class SignedPush(string source) : IDisposable
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly byte[] Key = Convert.FromBase64String(Secret["whsec_".Length..]);

    private readonly HttpClient _client = new();

    /// <summary>Sends a body once. Under the same id it is the same push, however often it is sent.</summary>
    public async Task<HttpResponseMessage> SendAsync(Uri worker, string id, byte[] body, CancellationToken cancellationToken = default)
    {
        using var request = Request(worker, id, body);
        return await _client.SendAsync(request, cancellationToken);
    }

    /// <summary>Sends mentions, each a JSON object, once.</summary>
    public Task<HttpResponseMessage> SendAsync(Uri worker, string id, IEnumerable<string> mentions, CancellationToken cancellationToken = default)
        => SendAsync(worker, id, Encoding.UTF8.GetBytes($"[{string.Join(',', mentions)}]"), cancellationToken);

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Uri worker, string id, byte[] body)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var signature = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Key, signed));
        return new HttpRequestMessage(HttpMethod.Post, new Uri(worker, $"/ingest/{source}"))
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            Headers = { { "webhook-id", id }, { "webhook-timestamp", timestamp }, { "webhook-signature", signature } },
        };
    }
}
