using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MentionWatch.Configuration;

/// <summary>Lengths of time as the configuration writes them: <c>30s</c>, <c>5m</c>, <c>2h</c>, <c>7d</c>, <c>1h30m</c> or <c>hh:mm:ss</c>.</summary>
internal static partial class Duration
{
    /// <summary>The notation as a pattern without anchors, for the schema.</summary>
    public const string Pattern = @"(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?|(\d+\.)?\d{1,2}:\d{2}:\d{2}(\.\d{1,7})?";

    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("d", TimeSpan.TicksPerDay), ("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond), ("ms", TimeSpan.TicksPerMillisecond),
    ];

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Contains(':', StringComparison.Ordinal))
        {
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out duration) && duration >= TimeSpan.Zero;
        }

        var match = WithUnits().Match(text);
        return text.Length > 0 && match.Success && TrySum(match, out duration);
    }

    /// <summary>The shortest notation that <see cref="TryParse"/> reads back as the same length.</summary>
    public static string Format(TimeSpan duration)
    {
        var rest = duration.Ticks;
        var text = new StringBuilder();
        foreach (var (unit, ticks) in Units)
        {
            if (rest >= ticks)
            {
                text.Append(CultureInfo.InvariantCulture, $"{rest / ticks}{unit}");
                rest %= ticks;
            }
        }

        return rest != 0 ? duration.ToString("c", CultureInfo.InvariantCulture) : text.Length == 0 ? "0s" : text.ToString();
    }

    private static bool TrySum(Match match, out TimeSpan duration)
    {
        decimal sum = 0;
        foreach (var (unit, ticks) in Units)
        {
            var group = match.Groups[unit];
            sum += group.Success ? decimal.Parse(group.ValueSpan, CultureInfo.InvariantCulture) * ticks : 0;
        }

        duration = sum <= long.MaxValue ? TimeSpan.FromTicks((long)sum) : default;
        return sum <= long.MaxValue;
    }

    // Nine digits keep every sum within decimal and far beyond any option's range.
    [GeneratedRegex(@"\A((?<d>[0-9]{1,9})d)?((?<h>[0-9]{1,9})h)?((?<m>[0-9]{1,9})m)?((?<s>[0-9]{1,9})s)?((?<ms>[0-9]{1,9})ms)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithUnits();
}
