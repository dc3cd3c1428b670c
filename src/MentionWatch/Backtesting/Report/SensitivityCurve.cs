using MentionWatch.Configuration;
using MentionWatch.Detection;

namespace MentionWatch.Backtesting.Report;

/// <summary>One setting replayed at several values on the given history: how many alerts a month each would have cost.</summary>
/// <param name="setting">Name of the setting as the configuration has it.</param>
/// <param name="values">Values that are tried, ascending.</param>
/// <param name="current">The value in force.</param>
/// <param name="apply">Puts a value in.</param>
internal sealed class SensitivityCurve(string setting, IReadOnlyList<double> values, double current, Func<DetectionThresholds, double, DetectionThresholds> apply)
{
    private readonly int[] _raised = new int[values.Count];

    /// <summary>What has come of it so far.</summary>
    public Curve Curve => new(setting, current, [.. values.Zip(_raised)]);

    /// <summary>The settings an analyst turns first.</summary>
    public static IReadOnlyList<SensitivityCurve> Of(DetectionOptions options) =>
    [
        new("FalseAlarmsPerMonth", [0.001, 0.01, 0.1, 1, 10, 100], options.FalseAlarmsPerMonth ?? 0, (to, value) => to with { FalseAlarmsPerMonth = value }),
        new("MinAuthors, MinMentions and AmplifiedAuthors", [3, 5, 7, 10, 15, 25], options.MinAuthors ?? 0, Floors),
    ];

    private static DetectionThresholds Floors(DetectionThresholds to, double people)
        => to with { MinAuthors = (int)people, MinMentions = (int)people, AmplifiedAuthors = (int)people };

    /// <summary>A configuration for every value.</summary>
    public IEnumerable<ReplayLane> Lanes(MentionWatchOptions options)
        => values.Select((value, at) => new ReplayLane(With(options, value), alert => _raised[at] += alert.Kind == Core.Incidents.TransitionKind.Triggered ? 1 : 0));

    private MentionWatchOptions With(MentionWatchOptions options, double value)
    {
        var all = (DetectionOptions)apply(options.Detection, value);
        return options with { Detection = all with { Brands = all.Brands.ToDictionary(brand => brand.Key, brand => apply(brand.Value, value), StringComparer.Ordinal) } };
    }
}
