using System.Text.Json.Nodes;
using MentionWatch.Configuration.Model;
using MentionWatch.Configuration.Reading;

namespace MentionWatch.Configuration.Schema;

/// <summary>Schema of what an option can hold.</summary>
internal static class ShapeSchema
{
    public static JsonObject Of(OptionShape shape) => shape switch
    {
        ScalarShape scalar => Scalar(scalar.Format),
        SecretShape => new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        ListShape list => new JsonObject { ["type"] = "array", ["items"] = Of(list.Element) },
        MapShape map => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(map.Element) },
        SectionShape section => SectionSchema.Of(section.Table),
        KindShape kind => KindSchema.Of(kind.Kinds),
        _ => throw new NotSupportedException($"{shape} has no schema."),
    };

    private static JsonObject Scalar(ScalarFormat format)
    {
        var schema = new JsonObject { ["type"] = Type(format) };
        if (format.Pattern is { } pattern)
        {
            schema["pattern"] = pattern;
        }

        if (format.Choices.Count > 0)
        {
            schema["enum"] = new JsonArray([.. format.Choices.Select(choice => JsonValue.Create(choice))]);
        }

        return schema;
    }

    private static string Type(ScalarFormat format) => format.Written switch
    {
        ConfigValueType.Number => format.Whole ? "integer" : "number",
        ConfigValueType.Boolean => "boolean",
        _ => "string",
    };
}
