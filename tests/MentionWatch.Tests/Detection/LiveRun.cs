using MentionWatch.Backtesting;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Tests.Detection;

/// <summary>Gives the worker's own counting and detecting, on a real Redis, the mentions of a replay on the clock of their delivery.</summary>
internal static class LiveRun
{
    /// <summary>Runs to the end.</summary>
    /// <param name="house">The worker.</param>
    /// <param name="mentions">In the order of delivery, by <see cref="Backtesting.StreamBuilder"/>.</param>
    /// <param name="options">The configuration, for the workers that follow.</param>
    /// <param name="restarts">When everything in memory is lost.</param>
    /// <returns>What was told, in the order of time.</returns>
    public static async Task<IReadOnlyList<Alert>> AlertsAsync(
        DetectionHouse house, IReadOnlyList<ReplayedMention> mentions, MentionWatchOptions options, params DateTimeOffset[] restarts)
    {
        var worker = house;
        var due = new Queue<DateTimeOffset>(restarts);
        var minutes = mentions.GroupBy(mention => mention.Delivered.ToUnixTimeSeconds() / 60).ToDictionary(minute => minute.Key, minute => minute.ToArray());
        var (first, last) = (minutes.Keys.Min(), minutes.Keys.Max());
        for (var minute = first; minute <= last; minute++)
        {
            var isOpen = await house.OpenIncidentAsync() is not null;
            if (minutes.GetValueOrDefault(minute) is { } delivered)
            {
                house.Time.Advance(delivered[^1].Delivered - house.Time.GetUtcNow());
                await house.Buffer.AppendAsync(DetectionHouse.Brand, delivered.Select(Mention));
                await house.Buffer.DrainAsync();
            }
            else if (!isOpen)
            {
                continue;
            }

            house.Time.Advance(DateTimeOffset.FromUnixTimeSeconds((minute + 1) * 60) - house.Time.GetUtcNow());
            if (due.TryPeek(out var at) && house.Time.GetUtcNow() >= at)
            {
                due.Dequeue();
                worker = house.Restarted(options);
            }

            await worker.TickAsync();
        }

        var archive = new IncidentArchive(house.Buffer.Connection, house.Buffer.Partitioner);
        return [.. (await archive.RecentAsync(100)).SelectMany(history => history.Alerts).OrderBy(alert => alert.At)];
    }

    public static Mention Mention(ReplayedMention mention) => new()
    {
        Source = mention.Source,
        Id = mention.Id,
        Text = mention.Text,
        Author = new Author(Id: mention.Author.Identity, Followers: mention.Followers),
        ParentId = mention.ParentId,
        CreatedAt = mention.CreatedAt,
        FetchedAt = mention.Delivered,
    };
}
