namespace MentionWatch.Buffering.Pipeline.Counting;

/// <summary>What one batch brings for one week of a brand, or of a group of its sources.</summary>
internal sealed class WeekTally(string brand, long week)
{
    private readonly Dictionary<long, HourTally> _hours = [];

    public string Brand { get; } = brand;

    public long Week { get; } = week;

    /// <summary>Places in the batch of the mentions that are to be counted, by their number.</summary>
    public Dictionary<long, int> Mentions { get; } = [];

    /// <summary>Those without a time.</summary>
    public List<long> Undated { get; } = [];

    /// <summary>Mentions without a time that had been counted before: they are to be known in this week too.</summary>
    public List<long> UndatedAgain { get; } = [];

    public IReadOnlyCollection<HourTally> Hours => _hours.Values;

    public HourTally Of(long hour) => _hours.TryGetValue(hour, out var tally) ? tally : _hours[hour] = new HourTally(hour);
}
