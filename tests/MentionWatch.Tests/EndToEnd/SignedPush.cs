using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.Tests.EndToEnd;

/// <summary>Pushes signed batches to a worker, and waits when it asks for that.</summary>
internal sealed class SignedPush(Uri worker, string source) : IDisposable
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly HttpClient _client = new() { BaseAddress = worker };
    private int _number;

    public async Task SendAsync(IEnumerable<WrittenMention> mentions)
    {
        var body = Encoding.UTF8.GetBytes($"[{string.Join(',', mentions.Select(mention => mention.ToJson()))}]");
        using var answer = await _client.SendAsync(Request(body));
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(byte[] body)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"msg_{source}_{_number++}");
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var mac = HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), signed);
        return new HttpRequestMessage(HttpMethod.Post, $"/ingest/{source}")
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            Headers = { { "webhook-id", id }, { "webhook-timestamp", timestamp }, { "webhook-signature", "v1," + Convert.ToBase64String(mac) } },
        };
    }
}
