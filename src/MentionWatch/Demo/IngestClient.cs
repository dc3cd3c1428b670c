using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentionWatch.Demo;

/// <summary>Pushes posts to the worker's ingest endpoint, signed, as any outside system would.</summary>
internal sealed class IngestClient(Uri worker, string source, DemoSignature signature) : IDisposable
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpClient _http = new() { BaseAddress = worker };
    private int _serial;

    /// <summary>Sends a post and returns once the worker says that it is safe.</summary>
    /// <exception cref="HttpRequestException">The worker refused it.</exception>
    public async Task PushAsync(ScriptedPost post, DateTimeOffset storyStart, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"post_{++_serial}");
        var body = JsonSerializer.SerializeToUtf8Bytes(Wire(post, storyStart, id), Json);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/ingest/{source}");
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        signature.Sign(request, id, body);
        using var response = await _http.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            var answer = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new HttpRequestException($"The ingest endpoint answered {(int)response.StatusCode}: {answer}");
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A post in the shape in which the endpoint takes it.</summary>
    public static object Wire(ScriptedPost post, DateTimeOffset storyStart, string id) => new
    {
        id,
        url = $"https://social.example/{post.Author}/{id}",
        text = post.Text,
        lang = post.Language,
        author = new { id = post.Author, name = post.Author, handle = post.Author, followers = post.Followers },
        createdAt = storyStart + post.At,
    };
}
