using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentionWatch.Classification.Http.Chat;

/// <summary>Chat completions with a strict JSON schema: the model may write labels and nothing else.</summary>
internal sealed class ChatApi(HttpModelOptions options, LabelMap labels) : IModelApi
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _prompt = ChatPrompt.Of(labels);
    private readonly JsonObject _format = ChatSchema.ResponseFormat(labels);
    private readonly ChatAnswerReader _reader = new(labels, (float)options.Confidence);

    public int UsualBatch => 1;

    public ReadOnlyMemory<byte> Write(IReadOnlyList<string> texts)
    {
        var contents = new JsonArray([.. texts.Index().Select(text => (JsonNode)new JsonObject { ["text"] = text.Index + 1, ["content"] = text.Item })]);
        var request = new JsonObject
        {
            ["model"] = options.Model,
            ["messages"] = new JsonArray(Message("system", _prompt), Message("user", contents.ToJsonString(Compact))),
            ["response_format"] = _format.DeepClone(),
        };
        if (options.Deterministic)
        {
            request["temperature"] = 0;
        }

        return JsonSerializer.SerializeToUtf8Bytes(request);
    }

    public LabelScores[] Read(ReadOnlyMemory<byte> body, int texts) => _reader.Read(Content(body), texts);

    private static string Content(ReadOnlyMemory<byte> body)
    {
        var choice = Parse(body)?.Choices is [{ Message: not null } only, ..] ? only : throw Malformed("no message");
        return choice switch
        {
            { Message.Refusal.Length: > 0 } or { FinishReason: "content_filter" } => throw new ModelException(FallbackReason.Refused, "the model would not answer"),
            { FinishReason: "length" } => throw Malformed("a message that was cut off"),
            { Message.Content: { } content } => content,
            _ => throw Malformed("a message without content"),
        };
    }

    private static ChatCompletion? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, ChatJson.Default.ChatCompletion);
        }
        catch (JsonException)
        {
            throw Malformed("something else than a chat completion");
        }
    }

    private static JsonObject Message(string role, string content) => new() { ["role"] = role, ["content"] = content };

    private static ModelException Malformed(string what) => new(FallbackReason.Malformed, $"the answer holds {what}");
}
