using System.Diagnostics.Metrics;

namespace MentionWatch.Telemetry;

/// <summary>Names of instruments as Prometheus writes them.</summary>
internal static class MetricNames
{
    public static string Of(Instrument instrument, string type)
    {
        var name = Clean(instrument.Name);
        var unit = Unit(instrument.Unit);
        name = unit.Length == 0 || name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit;
        return string.Equals(type, "counter", StringComparison.Ordinal) && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    public static string Clean(string name)
        => string.Create(name.Length, name, static (clean, name) =>
        {
            for (var index = 0; index < clean.Length; index++)
            {
                clean[index] = char.IsAsciiLetterOrDigit(name[index]) ? name[index] : '_';
            }
        });

    /// <summary>Annotations in braces, such as <c>{mention}</c>, are no unit.</summary>
    private static string Unit(string? unit) => unit switch
    {
        null or "" or "1" => "",
        "s" => "_seconds",
        "ms" => "_milliseconds",
        "By" => "_bytes",
        _ when unit.StartsWith('{') => "",
        _ => "_" + Clean(unit),
    };
}
