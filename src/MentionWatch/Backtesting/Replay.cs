using MentionWatch.Backtesting.Report;
using MentionWatch.Configuration;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using MentionWatch.Detection;

namespace MentionWatch.Backtesting;

/// <summary>Replays mentions on the clock of their delivery: whenever a minute has passed, every brand that changed is looked at.</summary>
/// <remarks>Where a source was not heard a file does not tell: there the worker, which knows it, comes to other numbers.</remarks>
/// <param name="lanes">The configurations that are replayed side by side; the first is the one that a recorder follows.</param>
/// <param name="recorder">Follows what a report shows.</param>
internal sealed class Replay(IReadOnlyList<ReplayLane> lanes, ReportRecorder? recorder = null)
{
    private readonly Dictionary<string, BrandReplay> _brands = new(StringComparer.Ordinal);
    private DateTimeOffset _nextLook = DateTimeOffset.MaxValue;

    /// <summary>A replay under one configuration.</summary>
    public Replay(MentionWatchOptions options, Action<Alert> tell)
        : this([new ReplayLane(options, tell)])
    {
    }

    /// <summary>Mentions taken in.</summary>
    public long Mentions { get; private set; }

    /// <summary>Brands that had any.</summary>
    public int Brands => _brands.Count;

    /// <summary>Brands that had mentions and are not configured: thresholds and time zone are the defaults.</summary>
    public IEnumerable<string> Unconfigured => _brands.Keys.Where(brand => !lanes[0].Options.Brands.ContainsKey(KeyOf(lanes[0].Options, brand)));

    /// <summary>Takes one mention in; deliveries must not go back in time.</summary>
    public void Add(ReplayedMention mention, bool negative, bool complaint)
    {
        MoveTo(mention.Delivered);
        Mentions++;
        if (negative)
        {
            recorder?.Keep(mention, complaint);
        }

        Brand(mention).Add(mention, negative, complaint);
    }

    /// <summary>Looks once more, after the last mention.</summary>
    public void Finish()
    {
        if (Mentions > 0)
        {
            Look(_nextLook);
        }

        foreach (var brand in _brands.Values)
        {
            brand.Finish(_nextLook);
        }
    }

    private void MoveTo(DateTimeOffset now)
    {
        if (Mentions == 0)
        {
            _nextLook = RecentMinutes.At((now.ToUnixTimeSeconds() / 60) + 1);
        }

        while (now >= _nextLook)
        {
            Look(_nextLook);
            _nextLook = _nextLook.AddMinutes(1);
        }
    }

    private void Look(DateTimeOffset now)
    {
        foreach (var brand in _brands.Values)
        {
            if (brand.NeedsLook)
            {
                brand.Look(now);
            }
        }
    }

    private BrandReplay Brand(ReplayedMention mention)
    {
        if (!_brands.TryGetValue(mention.Brand, out var brand))
        {
            var options = lanes[0].Options;
            var trace = recorder?.Begin(mention.Brand, ZoneOf(options, mention.Brand), mention.Delivered, RaisedBars.Of(options, KeyOf(options, mention.Brand)));
            brand = new([.. lanes.Select(lane => Lane(lane, mention.Brand, mention.Delivered))], options.Redis.EvidencePerMinute, trace);
            _brands.Add(mention.Brand, brand);
        }

        return brand;
    }

    private static BrandLane Lane(ReplayLane lane, string brand, DateTimeOffset firstSeen)
    {
        var key = KeyOf(lane.Options, brand);
        var groups = lane.Options.Detection.GroupsOf(key).Select(group => new GroupLane(Watch(lane.Options, brand, group.Key, firstSeen), group.Value));
        return new(Watch(lane.Options, brand, group: null, firstSeen), [.. groups], now => RaisedBars.Of(lane.Options, key, now), lane.Tell);
    }

    private static BrandWatch Watch(MentionWatchOptions options, string brand, string? group, DateTimeOffset firstSeen)
    {
        var settings = options.Detection.For(KeyOf(options, brand), group);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneOf(options, brand));
        return new(brand, settings, new BaselineHistory(settings.Baseline, zone, firstSeen.ToUnixTimeSeconds() / 3600), group);
    }

    private static string KeyOf(MentionWatchOptions options, string brand) => options.Brands.ContainsKey(brand) ? brand : brand.ToLowerInvariant();

    private static string ZoneOf(MentionWatchOptions options, string brand)
        => options.Brands.TryGetValue(KeyOf(options, brand), out var known) ? known.TimeZone : "UTC";
}
