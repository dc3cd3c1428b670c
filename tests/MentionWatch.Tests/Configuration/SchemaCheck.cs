using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MentionWatch.Tests.Configuration;

/// <summary>Holds a document against the part of JSON Schema 2020-12 that the generated schema uses.</summary>
internal sealed class SchemaCheck
{
    private readonly JsonObject _root;
    private readonly List<string> _errors = [];

    private SchemaCheck(JsonObject root) => _root = root;

    public static IReadOnlyList<string> Errors(JsonObject schema, JsonElement document)
    {
        var check = new SchemaCheck(schema);
        check.Check(schema, document, "");
        return check._errors;
    }

    private bool Holds(JsonNode schema, JsonElement value)
    {
        var check = new SchemaCheck(_root);
        check.Check(schema.AsObject(), value, "");
        return check._errors.Count == 0;
    }

    private void Check(JsonObject schema, JsonElement value, string path)
    {
        foreach (var (keyword, argument) in schema)
        {
            var good = keyword switch
            {
                "$ref" => Follow((string)argument!, value, path),
                "type" => IsOfType(value, (string)argument!),
                "enum" => argument!.AsArray().Any(allowed => Same(allowed, value)),
                "const" => Same(argument, value),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, (string)argument!, RegexOptions.None, TimeSpan.FromSeconds(1)),
                "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= (int)argument!,
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= (int)argument!,
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= argument!.GetValue<double>(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= argument!.GetValue<double>(),
                "required" => value.ValueKind != JsonValueKind.Object || argument!.AsArray().All(name => value.TryGetProperty((string)name!, out _)),
                "not" => !Holds(argument!, value),
                "oneOf" => argument!.AsArray().Count(option => Holds(option!, value)) == 1,
                "allOf" => CheckAll(argument!.AsArray(), value, path),
                "if" => !Holds(argument!, value) || CheckThen(schema["then"]!, value, path),
                "items" => CheckItems(argument!.AsObject(), value, path),
                "properties" => CheckProperties(argument!.AsObject(), value, path),
                "additionalProperties" => CheckOthers(schema, argument!, value, path),
                "$schema" or "title" or "description" or "default" or "$defs" or "then" => true,
                _ => throw new NotSupportedException($"The schema uses {keyword}, which this check does not know."),
            };
            if (!good)
            {
                _errors.Add($"{path}: {keyword}");
            }
        }
    }

    private bool Follow(string reference, JsonElement value, string path) => CheckThen(_root["$defs"]![reference["#/$defs/".Length..]]!, value, path);

    private bool CheckThen(JsonNode schema, JsonElement value, string path)
    {
        Check(schema.AsObject(), value, path);
        return true;
    }

    private bool CheckAll(JsonArray schemas, JsonElement value, string path) => schemas.All(schema => CheckThen(schema!, value, path));

    private bool CheckItems(JsonObject schema, JsonElement value, string path)
        => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => CheckThen(schema, item, path + "[]"));

    private bool CheckProperties(JsonObject schemas, JsonElement value, string path)
        => value.ValueKind != JsonValueKind.Object
            || value.EnumerateObject().Where(member => schemas.ContainsKey(member.Name)).All(member => CheckThen(schemas[member.Name]!, member.Value, $"{path}.{member.Name}"));

    private bool CheckOthers(JsonObject schema, JsonNode rule, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        var others = value.EnumerateObject().Where(member => schema["properties"]?.AsObject().ContainsKey(member.Name) != true).ToList();
        return rule is JsonObject other ? others.TrueForAll(member => CheckThen(other, member.Value, $"{path}.{member.Name}")) : others.Count == 0;
    }

    private static bool Same(JsonNode? expected, JsonElement value) => JsonNode.DeepEquals(expected, JsonNode.Parse(value.GetRawText()));

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => value.ValueKind == JsonValueKind.Number,
    };
}
