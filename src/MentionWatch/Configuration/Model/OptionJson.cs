using System.Collections;
using System.Text.Json.Nodes;
using MentionWatch.Configuration.Reading;

namespace MentionWatch.Configuration.Model;

/// <summary>Values of options as the JSON that would be written for them.</summary>
internal static class OptionJson
{
    /// <summary>An option's default; <see langword="null"/> where leaving it out means that there is none.</summary>
    public static JsonNode? Default(OptionInfo option) => option.Required ? null : Of(option.Shape, option.Default);

    public static JsonNode? Of(OptionShape shape, object? value) => (shape, value) switch
    {
        (_, null) => null,
        (ScalarShape scalar, _) => Scalar(scalar.Format, value),
        (ListShape list, IEnumerable items) => new JsonArray([.. items.Cast<object>().Select(item => Of(list.Element, item))]),
        _ => null,
    };

    public static JsonNode? Scalar(ScalarFormat format, object value)
        => format.Written == ConfigValueType.Text ? JsonValue.Create(format.Format(value)) : JsonNode.Parse(format.Format(value));
}
