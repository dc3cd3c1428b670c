namespace MentionWatch.Core.Detection;

/// <summary>The median of the last stretch of time. Not thread-safe; holds the values of that stretch.</summary>
/// <param name="length">Length of the stretch.</param>
internal sealed class RollingMedian(TimeSpan length)
{
    private readonly Queue<(DateTimeOffset At, double Value)> _values = new();
    private readonly List<double> _sorted = [];

    /// <summary>Takes a value in, forgets what is too old and gives the median; of an even number of values the higher middle one.</summary>
    /// <param name="at">Time of the value; not earlier than that of the one before.</param>
    /// <param name="value">The value.</param>
    public double With(DateTimeOffset at, double value)
    {
        while (_values.TryPeek(out var oldest) && oldest.At <= at - length)
        {
            _sorted.RemoveAt(_sorted.BinarySearch(_values.Dequeue().Value));
        }

        _values.Enqueue((at, value));
        var place = _sorted.BinarySearch(value);
        _sorted.Insert(place < 0 ? ~place : place, value);
        return _sorted[_sorted.Count / 2];
    }
}
