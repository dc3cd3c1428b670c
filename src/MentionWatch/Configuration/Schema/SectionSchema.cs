using System.Text.Json.Nodes;
using MentionWatch.Configuration.Model;

namespace MentionWatch.Configuration.Schema;

/// <summary>Schema of a section: its options and nothing else.</summary>
internal static class SectionSchema
{
    public static JsonObject Of(OptionsTable table)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        var pairs = new JsonArray();
        foreach (var option in table.Options)
        {
            properties[option.Name] = OptionSchema.Of(option);
            if (option.FileKey is { } file)
            {
                properties[file] = OptionSchema.OfFile(option);
                pairs.Add(Pair(option, file));
            }
            else if (option.Required)
            {
                required.Add(option.Name);
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        AddUnlessEmpty(schema, "required", required);
        AddUnlessEmpty(schema, "allOf", pairs);
        return schema;
    }

    /// <summary>A secret stands here or in a file, never both, and one of them when it is required.</summary>
    private static JsonObject Pair(OptionInfo option, string file)
        => option.Required
            ? new JsonObject { ["oneOf"] = new JsonArray(Required(option.Name), Required(file)) }
            : new JsonObject { ["not"] = new JsonObject { ["required"] = new JsonArray(option.Name, file) } };

    private static JsonObject Required(string name) => new() { ["required"] = new JsonArray(name) };

    private static void AddUnlessEmpty(JsonObject schema, string key, JsonArray items)
    {
        if (items.Count > 0)
        {
            schema[key] = items;
        }
    }
}
