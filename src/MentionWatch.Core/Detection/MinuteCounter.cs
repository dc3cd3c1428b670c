namespace MentionWatch.Core.Detection;

/// <summary>Counts the mentions of one brand in memory, by the rules of <see cref="MinuteCounts"/>: each mention once, each author once an hour, in any order.</summary>
/// <remarks>Not thread-safe. Grows with the mentions of the hours it keeps; <see cref="ForgetBefore"/> bounds it.</remarks>
public sealed class MinuteCounter
{
    private readonly SortedDictionary<long, HourOfMinutes> _hours = [];

    /// <summary>Counts one mention.</summary>
    /// <returns><see langword="false"/> when it was counted before.</returns>
    public bool Add(in CountedMention mention)
    {
        var (hour, minute) = Math.DivRem(mention.CreatedAt.ToUnixTimeSeconds() / 60, 60);
        if (!_hours.TryGetValue(hour, out var minutes))
        {
            _hours.Add(hour, minutes = new HourOfMinutes());
        }

        return minutes.Add((int)minute, mention);
    }

    /// <summary>Reads minutes, zero where nothing was counted.</summary>
    /// <param name="firstMinute">Unix time of the first, in minutes.</param>
    /// <param name="counts">Receives one entry a minute.</param>
    public void Read(long firstMinute, Span<MinuteCounts> counts)
    {
        for (var done = 0; done < counts.Length;)
        {
            var (hour, minute) = Math.DivRem(firstMinute + done, 60);
            var part = counts.Slice(done, (int)Math.Min(60 - minute, counts.Length - done));
            if (_hours.TryGetValue(hour, out var minutes))
            {
                minutes.Minutes.Slice((int)minute, part.Length).CopyTo(part);
            }
            else
            {
                part.Clear();
            }

            done += part.Length;
        }
    }

    /// <summary>Lets hours before <paramref name="hour"/> (hours of Unix time) go; a mention that comes back after that counts anew.</summary>
    public void ForgetBefore(long hour)
    {
        while (_hours.Count > 0 && _hours.Keys.First() is var first && first < hour)
        {
            _hours.Remove(first);
        }
    }
}
