using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>
/// Stands in for text-embeddings-inference with a classifier: its request shapes, limits and error answers. A text with <c>bad</c> has the
/// first label, one with <c>good</c> the last, others the middle one; <c>endless</c> is a text that its tokenizer does not take.
/// </summary>
internal sealed class TeiServer : IAsyncDisposable
{
    private const int PayloadLimit = 2_000_000;
    private readonly string[] _labels;

    private TeiServer(string[] labels) => _labels = labels;

    public static string[] Sentiments { get; } = ["NEG", "NEU", "POS"];

    public ModelServer Server { get; private set; } = null!;

    public string Url => Server.Address + "/predict";

    public string? ApiKey { get; private init; }

    public int MaxClientBatchSize { get; private init; }

    /// <summary>The texts of every request.</summary>
    public IReadOnlyList<string[]> Asked => [.. Server.Received.Select(request => Inputs(JsonNode.Parse(request.Body)!))];

    public static async Task<TeiServer> StartAsync(string[]? labels = null, string? apiKey = null, int maxClientBatchSize = 32)
    {
        var tei = new TeiServer(labels ?? Sentiments) { ApiKey = apiKey, MaxClientBatchSize = maxClientBatchSize };
        tei.Server = await ModelServer.StartAsync(tei.Answer);
        return tei;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static (int Status, string Body) Error(int status, string error, string type)
        => (status, new JsonObject { ["error"] = error, ["error_type"] = type }.ToJsonString());

    /// <summary>A list of strings is one text or one pair; a batch is a list of lists.</summary>
    private static string[] Inputs(JsonNode request)
        => [.. request["inputs"]!.AsArray().Select(input => input!.AsArray().ShouldHaveSingleItem()!.GetValue<string>())];

    private (int Status, string Body) Answer(HttpRequest request, byte[] body)
    {
        if (ApiKey is not null && request.Headers.Authorization != $"Bearer {ApiKey}")
        {
            return (401, "");
        }

        if (body.Length > PayloadLimit)
        {
            return (413, "Failed to buffer the request body: length limit exceeded");
        }

        var inputs = Inputs(JsonNode.Parse(body)!);
        return inputs.Length > MaxClientBatchSize ? Error(422, $"batch size {inputs.Length} > maximum allowed batch size {MaxClientBatchSize}", "Validation")
            : Array.Exists(inputs, input => input.Contains("endless", StringComparison.Ordinal)) ? Error(422, "Input validation error: `inputs` must have less than 512 tokens", "Validation")
            : (200, JsonSerializer.Serialize(inputs.Select(Predict)));
    }

    private IEnumerable<object> Predict(string text)
    {
        var first = text.Contains("bad", StringComparison.Ordinal);
        var winner = first ? 0 : text.Contains("good", StringComparison.Ordinal) ? _labels.Length - 1 : _labels.Length / 2;
        return _labels
            .Select((label, index) => (Label: label, Score: index == winner ? 0.7f : 0.3f / (_labels.Length - 1)))
            .OrderByDescending(label => label.Score)
            .Select(label => new { score = label.Score, label = label.Label });
    }
}
