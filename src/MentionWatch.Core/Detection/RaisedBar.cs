namespace MentionWatch.Core.Detection;

/// <summary>A stretch of time in which more negatives than usual are no news, such as a campaign; a crisis in it is still found.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="To">Its last moment.</param>
/// <param name="Factor">How many times the usual negatives, and the floor of authors, it takes; 1 or more.</param>
/// <param name="Reason">Why, for whoever reads an alert from within.</param>
public sealed record RaisedBar(DateTimeOffset From, DateTimeOffset To, double Factor, string Reason)
{
    /// <summary>No raised bar.</summary>
    public static RaisedBar None { get; } = new(default, default, 1, "");

    /// <summary>Whether some of it lies between two moments.</summary>
    public bool Overlaps(DateTimeOffset from, DateTimeOffset to) => From <= to && To > from;

    /// <summary>The highest bar of those that overlap a stretch, or <see cref="None"/>.</summary>
    public static RaisedBar Over(IReadOnlyList<RaisedBar> bars, DateTimeOffset from, DateTimeOffset to)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var highest = None;
        foreach (var bar in bars)
        {
            highest = bar.Factor > highest.Factor && bar.Overlaps(from, to) ? bar : highest;
        }

        return highest;
    }
}
