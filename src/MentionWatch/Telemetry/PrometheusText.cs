using System.Globalization;
using System.Text;

namespace MentionWatch.Telemetry;

/// <summary>Writes metrics in the Prometheus text format, version 0.0.4.</summary>
/// <remarks>Names follow the OpenTelemetry rules for Prometheus: dots become underscores, the unit and <c>_total</c> are appended.</remarks>
internal sealed class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    public static string Render(IEnumerable<MetricFamily> families)
    {
        var text = new PrometheusText();
        foreach (var family in families.OrderBy(family => family.Name, StringComparer.Ordinal))
        {
            text.Append(family);
        }

        return text._text.ToString();
    }

    private void Append(MetricFamily family)
    {
        _text.Append(CultureInfo.InvariantCulture, $"# HELP {family.Name} {Escape(family.Help)}\n");
        _text.Append(CultureInfo.InvariantCulture, $"# TYPE {family.Name} {family.Type}\n");
        foreach (var sample in family.Samples)
        {
            _text.Append(family.Name).Append(sample.Suffix);
            AppendLabels(sample.Labels);
            _text.Append(' ').Append(Number(sample.Value)).Append('\n');
        }
    }

    private void AppendLabels(IReadOnlyList<KeyValuePair<string, string>> labels)
    {
        for (var index = 0; index < labels.Count; index++)
        {
            _text.Append(index == 0 ? '{' : ',').Append(MetricNames.Clean(labels[index].Key)).Append("=\"").Append(Escape(labels[index].Value).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        }

        _text.Append(labels.Count > 0 ? "}" : "");
    }

    private static string Escape(string text)
        => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    internal static string Number(double value) => double.IsPositiveInfinity(value) ? "+Inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
