using MentionWatch.Core.Detection;

namespace MentionWatch.Detection;

/// <summary>Brings a baseline up to the hour from what was counted.</summary>
internal sealed class BaselineFeed(HourReader hours)
{
    /// <summary>Bounds what is read at once.</summary>
    private const int HoursAtOnce = 7 * 24;

    /// <summary>Takes every closed hour in; when one closes, those that may still change are read anew with it.</summary>
    /// <param name="key">The brand's key, or that of a group of its sources.</param>
    /// <param name="history">The baseline.</param>
    /// <param name="changed">Hours that were taken in and have changed since.</param>
    /// <param name="currentHour">The hour under way, in hours of Unix time.</param>
    /// <param name="coverage">What was heard.</param>
    public async Task AdvanceAsync(string key, BaselineHistory history, IReadOnlyCollection<long> changed, long currentHour, Coverage coverage)
    {
        if (changed.Count > 0 && history.CurrentHour == currentHour)
        {
            await ReplaceAsync(key, history, changed, coverage);
        }

        while (history.CurrentHour < currentHour)
        {
            var count = (int)Math.Min(HoursAtOnce, currentHour - history.NextHour);
            history.Advance(await hours.ReadAsync(key, history.NextHour, count, coverage));
        }
    }

    private async Task ReplaceAsync(string key, BaselineHistory history, IEnumerable<long> changed, Coverage coverage)
    {
        var open = history.OpenTail.ToArray();
        foreach (var hour in changed)
        {
            open[hour - history.NextHour] = (await hours.ReadAsync(key, hour, 1, coverage))[0];
        }

        history.Advance(open);
    }
}
