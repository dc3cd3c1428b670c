namespace MentionWatch.Telemetry;

/// <summary>All samples of one metric.</summary>
/// <param name="Name">Name as Prometheus writes it.</param>
/// <param name="Type"><c>counter</c>, <c>gauge</c> or <c>histogram</c>.</param>
/// <param name="Help">What it means.</param>
/// <param name="Samples">Its values by label.</param>
internal sealed record MetricFamily(string Name, string Type, string Help, IReadOnlyList<MetricSample> Samples);

/// <summary>One value.</summary>
/// <param name="Suffix">What follows the name of the family, such as <c>_bucket</c>.</param>
/// <param name="Labels">What tells it apart.</param>
/// <param name="Value">The value.</param>
internal sealed record MetricSample(string Suffix, IReadOnlyList<KeyValuePair<string, string>> Labels, double Value);
