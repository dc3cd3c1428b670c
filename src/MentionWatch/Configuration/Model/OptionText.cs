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

    /// <summary>The limits in the option's own type: durations arrive as text in the attribute.</summary>
    public static (object Minimum, object Maximum) Limits(RangeAttribute range)
        => (Typed(range, range.Minimum), Typed(range, range.Maximum));

    private static object Typed(RangeAttribute range, object limit)
        => limit is string text ? TypeDescriptor.GetConverter(range.OperandType).ConvertFromInvariantString(text)! : limit;
}
