using System.Text.Json.Nodes;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>Stands in for an OpenAI-compatible server: it demands a strict schema and writes what the schema allows, by the words of a text.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private ChatServer(ModelServer server) => Server = server;

    public ModelServer Server { get; }

    public string Url => Server.Address + "/v1/chat/completions";

    /// <summary>The bodies of all requests.</summary>
    public IReadOnlyList<JsonNode> Asked => [.. Server.Received.Select(request => JsonNode.Parse(request.Body)!)];

    public static async Task<ChatServer> StartAsync() => new(await ModelServer.StartAsync((_, body) => Answer(JsonNode.Parse(body)!)));

    /// <summary>A completion around what the model wrote.</summary>
    public static string Completion(string? content, string finishReason = "stop", string? refusal = null) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_790_000_000,
        ["model"] = "small",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = refusal, ["annotations"] = new JsonArray() },
            ["logprobs"] = null,
            ["finish_reason"] = finishReason,
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 180, ["completion_tokens"] = 20, ["total_tokens"] = 200 },
    }.ToJsonString();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static (int Status, string Body) Answer(JsonNode request)
    {
        var format = request["response_format"]?["json_schema"];
        if (request["model"]?.GetValue<string>() != "small")
        {
            return (404, """{"error":{"message":"The model does not exist","type":"invalid_request_error","param":null,"code":"model_not_found"}}""");
        }

        if (format?["strict"]?.GetValue<bool>() != true || format["schema"]?["additionalProperties"]?.GetValue<bool>() != false)
        {
            return (400, """{"error":{"message":"Invalid schema for response_format","type":"invalid_request_error","param":"response_format","code":null}}""");
        }

        var members = format["schema"]!["properties"]!["answers"]!["items"]!["properties"]!.AsObject();
        var texts = JsonNode.Parse(request["messages"]![1]!["content"]!.GetValue<string>())!.AsArray();
        return (200, Completion(new JsonObject { ["answers"] = new JsonArray([.. texts.Select(text => (JsonNode)Label(text!, members))]) }.ToJsonString()));
    }

    private static JsonObject Label(JsonNode text, JsonObject members)
    {
        var content = text["content"]!.GetValue<string>();
        var labels = new JsonObject { ["text"] = text["text"]!.DeepClone() };
        if (members["sentiment"]?["enum"] is JsonArray sentiments)
        {
            var index = content.Contains("bad", StringComparison.Ordinal) ? 0 : content.Contains("good", StringComparison.Ordinal) ? 2 : 1;
            labels["sentiment"] = sentiments[index]!.DeepClone();
        }

        if (members["complaint"]?["enum"] is JsonArray complaints)
        {
            labels["complaint"] = complaints[content.Contains("refund", StringComparison.Ordinal) ? 0 : 1]!.DeepClone();
        }

        return labels;
    }
}
