using System.Globalization;
using System.Text.Json;
using MentionWatch.Configuration.Reading;

namespace MentionWatch.Configuration.Model;

/// <summary>Every type of single value an option can have.</summary>
internal static class ScalarFormats
{
    private static readonly ScalarFormat Duration = new(
        typeof(TimeSpan),
        "duration",
        "a duration such as \"30s\", \"5m\", \"2h\", \"7d\", \"1h30m\" or \"01:30:00\"",
        ConfigValueType.Text,
        text => Configuration.Duration.TryParse(text, out var duration) ? duration : null,
        value => Configuration.Duration.Format((TimeSpan)value))
    { Pattern = $"^({Configuration.Duration.Pattern})$" };

    private static readonly ScalarFormat Boolean = new(
        typeof(bool),
        "boolean",
        "true or false",
        ConfigValueType.Boolean,
        text => bool.TryParse(text, out var value) ? value : null,
        value => (bool)value ? "true" : "false");

    private static readonly ScalarFormat Uri = new(
        typeof(Uri),
        "address",
        "an absolute address such as \"https://example.com/path\"",
        ConfigValueType.Text,
        text => System.Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null,
        value => ((Uri)value).OriginalString);

    private static readonly Dictionary<Type, ScalarFormat> ByType = new(CalendarFormats.All.Select(format => KeyValuePair.Create(format.Type, format)))
    {
        [typeof(string)] = new(typeof(string), "text", "a text", ConfigValueType.Text, text => text, value => (string)value),
        [typeof(int)] = Number<int>("integer", "a whole number", NumberStyles.AllowLeadingSign) with { Whole = true },
        [typeof(long)] = Number<long>("integer", "a whole number", NumberStyles.AllowLeadingSign) with { Whole = true },
        [typeof(double)] = Number<double>("number", "a number", NumberStyles.Float),
        [typeof(bool)] = Boolean,
        [typeof(TimeSpan)] = Duration,
        [typeof(Uri)] = Uri,
    };

    public static ScalarFormat? Of(Type type) => type.IsEnum ? Choice(type) : ByType.GetValueOrDefault(type);

    private static ScalarFormat Number<T>(string name, string expected, NumberStyles style)
        where T : System.Numerics.INumber<T>
        => new(
            typeof(T),
            name,
            expected,
            ConfigValueType.Number,
            text => T.TryParse(text, style, CultureInfo.InvariantCulture, out var value) && T.IsFinite(value) ? value : null,
            value => Plain(((T)value).ToString(null, CultureInfo.InvariantCulture)));

    /// <summary>A number as people write it, without an exponent where a decimal can hold it exactly.</summary>
    private static string Plain(string number)
        => number.Contains('E', StringComparison.Ordinal)
            && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && ((double)value).Equals(double.Parse(number, CultureInfo.InvariantCulture))
            ? value.ToString(CultureInfo.InvariantCulture)
            : number;

    /// <summary>Choices are written in lower case with hyphens: <c>RateLimited</c> is <c>rate-limited</c>.</summary>
    private static ScalarFormat Choice(Type type)
    {
        var values = Enum.GetValues(type).Cast<object>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()!), StringComparer.Ordinal);
        return new(
            type,
            "choice",
            $"one of {string.Join(", ", values.Keys)}",
            ConfigValueType.Text,
            values.GetValueOrDefault,
            value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()!))
        { Choices = [.. values.Keys] };
    }
}
