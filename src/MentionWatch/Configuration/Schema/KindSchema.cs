using System.Text.Json.Nodes;
using MentionWatch.Configuration.Model;

namespace MentionWatch.Configuration.Schema;

/// <summary>Schema of a section whose options depend on its <c>Kind</c>.</summary>
internal static class KindSchema
{
    public static JsonObject Of(OptionKinds kinds) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { [OptionKinds.Key] = new JsonObject { ["enum"] = new JsonArray([.. kinds.Names.Select(name => JsonValue.Create(name))]) } },
        ["required"] = new JsonArray(OptionKinds.Key),
        ["allOf"] = new JsonArray([.. kinds.All.Select(kind => When(kinds, kind))]),
    };

    public static string DefinitionName(OptionKinds kinds, OptionKind kind) => $"{kinds.Noun}-{kind.Name}";

    private static JsonObject When(OptionKinds kinds, OptionKind kind) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { [OptionKinds.Key] = new JsonObject { ["const"] = kind.Name } }, ["required"] = new JsonArray(OptionKinds.Key) },
        ["then"] = new JsonObject { ["$ref"] = $"#/$defs/{DefinitionName(kinds, kind)}" },
    };
}
