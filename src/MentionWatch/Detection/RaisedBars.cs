using MentionWatch.Configuration;
using MentionWatch.Core.Detection;
using Microsoft.Extensions.Options;

namespace MentionWatch.Detection;

/// <summary>When it takes more than usual to alert for a brand: its campaigns.</summary>
internal sealed class RaisedBars(IOptionsMonitor<MentionWatchOptions> options)
{
    /// <summary>What lies further back is in no window.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(2);

    public IReadOnlyList<RaisedBar> Of(string brand, DateTimeOffset now) => Of(options.CurrentValue, brand, now);

    /// <summary>The bars of a configuration that windows ending now can reach.</summary>
    public static IReadOnlyList<RaisedBar> Of(MentionWatchOptions options, string brand, DateTimeOffset now)
        => options.Campaigns.Count == 0 ? [] : [.. Of(options, brand).Where(bar => bar.Overlaps(now - Reach, now))];

    /// <summary>All bars of a configuration.</summary>
    public static IReadOnlyList<RaisedBar> Of(MentionWatchOptions options, string brand)
        => [.. options.Campaigns.Where(campaign => campaign.Covers(brand)).Select(campaign => campaign.Bar)];
}
