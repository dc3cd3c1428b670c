using MentionWatch.Backtesting;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Tests.Backtesting;

/// <summary>Replays mentions by their labels.</summary>
internal static class Replayed
{
    /// <summary>What would have been told, in the order of time.</summary>
    public static List<Alert> Alerts(IEnumerable<ReplayedMention> mentions, MentionWatchOptions? options = null)
    {
        var alerts = new List<Alert>();
        var replay = new Replay(options ?? new MentionWatchOptions(), alerts.Add);
        foreach (var mention in mentions)
        {
            replay.Add(mention, mention.LabelNegative!.Value, complaint: false);
        }

        replay.Finish();
        return alerts;
    }
}
