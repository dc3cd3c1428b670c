using MentionWatch.Configuration;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Backtesting;

/// <summary>Replays mentions on the clock of their delivery: whenever a minute has passed, every brand that changed is looked at.</summary>
internal sealed class Replay(MentionWatchOptions options, Action<Alert> tell)
{
    private readonly Dictionary<string, BrandReplay> _brands = new(StringComparer.Ordinal);
    private DateTimeOffset _nextLook = DateTimeOffset.MaxValue;

    /// <summary>Mentions taken in.</summary>
    public long Mentions { get; private set; }

    /// <summary>Brands that had any.</summary>
    public int Brands => _brands.Count;

    /// <summary>Brands that had mentions and are not configured: thresholds and time zone are the defaults.</summary>
    public IEnumerable<string> Unconfigured => _brands.Keys.Where(brand => !options.Brands.ContainsKey(KeyOf(brand)));

    /// <summary>Takes one mention in; deliveries must not go back in time.</summary>
    public void Add(ReplayedMention mention, bool negative, bool complaint)
    {
        MoveTo(mention.Delivered);
        Mentions++;
        var id = StableHash.Of(mention.Source, mention.Id);
        var author = string.IsNullOrEmpty(mention.Author) ? id : StableHash.Of(mention.Author);
        Brand(mention).Add(new CountedMention(id, author, mention.CreatedAt, negative, complaint));
    }

    /// <summary>Looks once more, after the last mention.</summary>
    public void Finish()
    {
        if (Mentions > 0)
        {
            Look(_nextLook);
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
            if (brand.NeedsLook && brand.Look(now) is { } alert)
            {
                tell(alert);
            }
        }
    }

    private BrandReplay Brand(ReplayedMention mention)
    {
        if (!_brands.TryGetValue(mention.Brand, out var brand))
        {
            var key = KeyOf(mention.Brand);
            _brands.Add(mention.Brand, brand = new(mention.Brand, options.Detection.For(key), ZoneOf(key), mention.Delivered));
        }

        return brand;
    }

    private string KeyOf(string brand) => options.Brands.ContainsKey(brand) ? brand : brand.ToLowerInvariant();

    private TimeZoneInfo ZoneOf(string key)
        => options.Brands.TryGetValue(key, out var known) ? TimeZoneInfo.FindSystemTimeZoneById(known.TimeZone) : TimeZoneInfo.Utc;
}
