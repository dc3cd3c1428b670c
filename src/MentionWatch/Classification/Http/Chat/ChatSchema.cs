using System.Text.Json.Nodes;

namespace MentionWatch.Classification.Http.Chat;

/// <summary>The JSON schema that leaves a chat model nothing to write but labels.</summary>
/// <remarks>It keeps to what strict schemas allow everywhere: every member required, none beside them, no limits on lengths.</remarks>
internal static class ChatSchema
{
    public static JsonObject ResponseFormat(LabelMap labels) => new()
    {
        ["type"] = "json_schema",
        ["json_schema"] = new JsonObject
        {
            ["name"] = "labels",
            ["strict"] = true,
            ["schema"] = Object(("answers", new JsonObject { ["type"] = "array", ["items"] = Answer(labels) })),
        },
    };

    private static JsonObject Answer(LabelMap labels)
    {
        List<(string Name, JsonObject Schema)> members = [("text", new JsonObject { ["type"] = "integer" })];
        if (labels.Questions.HasFlag(Questions.Sentiment))
        {
            members.Add(("sentiment", OneOf(labels, Questions.Sentiment)));
        }

        if (labels.Questions.HasFlag(Questions.Complaint))
        {
            members.Add(("complaint", OneOf(labels, Questions.Complaint)));
        }

        return Object([.. members]);
    }

    private static JsonObject OneOf(LabelMap labels, Questions question) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. labels.Of(question).Select(entry => (JsonNode)entry.Label)]),
    };

    private static JsonObject Object(params IReadOnlyList<(string Name, JsonObject Schema)> members) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema))),
        ["required"] = new JsonArray([.. members.Select(member => (JsonNode)member.Name)]),
        ["additionalProperties"] = false,
    };
}
