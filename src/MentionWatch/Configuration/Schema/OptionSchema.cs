using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using MentionWatch.Configuration.Model;

namespace MentionWatch.Configuration.Schema;

/// <summary>Schema of one option: the shape of its value, its meaning, default and limits.</summary>
internal static class OptionSchema
{
    public static JsonObject Of(OptionInfo option)
    {
        var schema = ShapeSchema.Of(option.Shape);
        schema.Insert(0, "description", Description(option));
        if (OptionJson.Default(option) is { } value)
        {
            schema["default"] = value;
        }

        AddLimits(schema, option);
        return schema;
    }

    /// <summary>Schema of the sibling that names a file with the secret.</summary>
    public static JsonObject OfFile(OptionInfo option) => new()
    {
        ["description"] = $"Path of a file that holds {option.Name}{(option.Shape is ListShape ? ", one a line" : "")}; a relative path starts at the directory of this file.",
        ["type"] = "string",
        ["minLength"] = 1,
    };

    private static string Description(OptionInfo option)
    {
        var isDuration = option.Shape is ScalarShape { Format.Pattern: not null };
        var range = isDuration && OptionText.Range(option) is { } limits ? $" From {limits}." : "";
        return option.Meaning + range + (option.RestartRequired ? " Takes effect at the next start." : "");
    }

    private static void AddLimits(JsonObject schema, OptionInfo option)
    {
        if (option is { Range: { } range, Shape: ScalarShape { Format: { Pattern: null } format } })
        {
            var (minimum, maximum) = OptionText.Limits(range);
            schema["minimum"] = OptionJson.Scalar(format, Convert.ChangeType(minimum, format.Type, null));
            schema["maximum"] = OptionJson.Scalar(format, Convert.ChangeType(maximum, format.Type, null));
        }

        if (option is { Allowed: { Count: > 0 } allowed, Shape: ScalarShape scalar })
        {
            schema["enum"] = new JsonArray([.. allowed.Select(value => OptionJson.Of(scalar, value))]);
        }

        if (option.Shape is ListShape && (option.Required || option.Constraints.OfType<MinLengthAttribute>().Any()))
        {
            schema["minItems"] = Math.Max(1, option.Constraints.OfType<MinLengthAttribute>().FirstOrDefault()?.Length ?? 1);
        }
    }
}
