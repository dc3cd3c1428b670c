using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace MentionWatch.Configuration.Model;

/// <summary>Values and limits as the configuration writes them.</summary>
internal static class OptionText
{
    public static string Of(object? value) => value switch
    {
        null => "",
        _ when ScalarFormats.Of(value.GetType()) is { } format => format.Format(value),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>What an option may be, as people read it; <see langword="null"/> where its type alone says it.</summary>
    public static string? Range(OptionInfo option) => option switch
    {
        { Range: { } range } => $"{Of(Limits(range).Minimum)} to {Of(Limits(range).Maximum)}",
        { Allowed: { Count: > 0 } allowed } => string.Join(" | ", allowed.Select(Of)),
        { Shape: ScalarShape { Format.Choices: { Count: > 0 } choices } } => string.Join(" | ", choices),
        _ => null,
    };

    /// <summary>The limits in the option's own type: durations arrive as text in the attribute.</summary>
    public static (object Minimum, object Maximum) Limits(RangeAttribute range)
        => (Typed(range, range.Minimum), Typed(range, range.Maximum));

    private static object Typed(RangeAttribute range, object limit)
        => limit is string text ? TypeDescriptor.GetConverter(range.OperandType).ConvertFromInvariantString(text)! : limit;
}
