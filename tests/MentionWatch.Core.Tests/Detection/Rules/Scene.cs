using MentionWatch.Core.Detection;

namespace MentionWatch.Core.Tests.Detection.Rules;

/// <summary>A brand with three negative authors an hour among 27, or another level, to which a test adds what happens.</summary>
internal sealed class Scene
{
    private readonly BaselineHistory _history;
    private readonly MinuteCounts[] _minutes = new MinuteCounts[181];
    private readonly List<NotedPost> _posts = [];
    private readonly List<RaisedBar> _bars = [];

    public Scene(int negative = 3, int others = 24, int days = 14, Action<HourCounts[]>? past = null)
    {
        _history = new BaselineHistory(new BaselineSettings(), TimeZoneInfo.Utc, HourNow - (24 * days));
        HourCounts[] hours = [.. Enumerable.Repeat(Hour(negative, others), 24 * days)];
        past?.Invoke(hours);
        _history.Advance(hours);
        for (var i = 0; i < _minutes.Length; i++)
        {
            var arrived = ((i + 1) * others / 60) - (i * others / 60);
            _minutes[i] = new MinuteCounts(arrived, 0, 0, arrived, 0);
        }
    }

    public static DateTimeOffset Now { get; } = new(2026, 3, 18, 12, 59, 30, TimeSpan.Zero);

    public DetectionSettings Settings { get; init; } = new();

    public long TestedSince { get; init; }

    private static long HourNow => Now.ToUnixTimeSeconds() / 3600;

    public static HourCounts Hour(int negative, int others, int late = 0)
        => new(negative, others) { Sum = new MinuteCounts(negative + others, negative, 0, negative + others, negative, late) };

    /// <summary>Negative authors so many minutes ago.</summary>
    public Scene Negative(int authors, int minutesAgo)
    {
        _minutes[^(minutesAgo + 1)] += new MinuteCounts(authors, authors, 0, authors, authors);
        return this;
    }

    /// <summary>A negative post and its author.</summary>
    public Scene Post(ulong thread, ulong author, int minutesAgo = 5, bool complaint = false, long followers = 0, long reactions = 0)
    {
        _posts.Add(new(thread, author, Now.AddMinutes(-minutesAgo), Negative: true, complaint, followers, reactions));
        return Negative(1, minutesAgo);
    }

    /// <summary>Other authors so many minutes ago.</summary>
    public Scene Talk(int authors, int minutesAgo)
    {
        _minutes[^(minutesAgo + 1)] += new MinuteCounts(authors, 0, 0, authors, 0);
        return this;
    }

    /// <summary>A negative post that may be a crisis by itself.</summary>
    public Scene Loud(int minutesAgo)
    {
        _minutes[^(minutesAgo + 1)] += new MinuteCounts(1, 1, 1, 1, 1, Loud: 1);
        return this;
    }

    public Scene Campaign(double factor, string reason = "launch")
    {
        _bars.Add(new(Now.AddHours(-6), Now.AddHours(6), factor, reason));
        return this;
    }

    /// <summary>Whether a look would want the posts.</summary>
    public bool WantsPosts() => new BrandWatch("acme", Settings, _history).WantsPosts(new RecentMinutes(_minutes, Now, TestedSince), incident: null);

    public Decision Decide() => new Detector(Settings).Decide(
        "acme",
        new RecentMinutes(_minutes, Now, TestedSince, _posts.ToArray()),
        _history.Current,
        TimeZoneInfo.Utc,
        new ClosedHours(_history.OpenTail, _history.CurrentHour),
        _bars);
}
