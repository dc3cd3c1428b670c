using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Backtesting.Report;

/// <summary>Follows a replay for a report: counts and expectations of every brand, the alerts and the posts behind them.</summary>
internal sealed class ReportRecorder
{
    private const int PostsShown = 5;

    private readonly Dictionary<string, RecentPosts> _recent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<KeptPost>> _posts = new(StringComparer.Ordinal);
    private readonly List<BrandTrace> _brands = [];

    /// <summary>Every brand that had mentions, in the order of their names.</summary>
    public IReadOnlyList<BrandTrace> Brands => [.. _brands.OrderBy(brand => brand.Brand, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The posts behind each incident, by its key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<KeptPost>> Posts => _posts;

    /// <summary>A brand has its first mention.</summary>
    public BrandTrace Begin(string brand, string timeZone, DateTimeOffset firstSeen, IReadOnlyList<RaisedBar> campaigns)
    {
        var trace = new BrandTrace(brand, timeZone, firstSeen, campaigns);
        _brands.Add(trace);
        return trace;
    }

    /// <summary>Keeps a negative mention for as long as an alert may want it.</summary>
    public void Keep(ReplayedMention mention, bool complaint)
    {
        if (!_recent.TryGetValue(mention.Brand, out var posts))
        {
            _recent.Add(mention.Brand, posts = new());
        }

        posts.Add(new(mention.CreatedAt, mention.Text, mention.Author.Identity, mention.Source, mention.Lang, complaint));
    }

    /// <summary>Notes the posts behind an alert that raises an incident.</summary>
    public void Illustrate(Alert alert)
    {
        if (alert.Kind == TransitionKind.Triggered && _recent.TryGetValue(alert.Brand, out var posts))
        {
            var from = alert.Evidence.WindowStart < alert.StartedAt ? alert.Evidence.WindowStart : alert.StartedAt;
            _posts[alert.IncidentKey] = posts.MostTelling(from, alert.At, PostsShown);
        }
    }
}
