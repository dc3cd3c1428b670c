namespace MentionWatch.Backtesting;

/// <summary>How the alerts of another configuration differ: incidents of a brand that overlap in time are the same.</summary>
/// <param name="Added">Raised by the other configuration only.</param>
/// <param name="Lost">Raised by the configuration in force only.</param>
/// <param name="Moved">Raised by both, at another time or with another peak.</param>
/// <param name="Same">How many are told alike.</param>
public sealed record AlertComparison(
    IReadOnlyList<ReplayedIncident> Added, IReadOnlyList<ReplayedIncident> Lost, IReadOnlyList<MovedIncident> Moved, int Same)
{
    /// <summary>Compares what two configurations raise on the same mentions.</summary>
    /// <param name="now">Of the configuration in force.</param>
    /// <param name="then">Of the other one.</param>
    public static AlertComparison Of(IReadOnlyList<ReplayedIncident> now, IReadOnlyList<ReplayedIncident> then)
    {
        var added = then.ToList();
        var (lost, moved, same) = (new List<ReplayedIncident>(), new List<MovedIncident>(), 0);
        foreach (var incident in now)
        {
            if (added.Find(incident.Meets) is not { } match)
            {
                lost.Add(incident);
                continue;
            }

            added.Remove(match);
            if (match.Raised.At == incident.Raised.At && match.PeakSeverity == incident.PeakSeverity)
            {
                same++;
            }
            else
            {
                moved.Add(new(incident, match));
            }
        }

        return new(added, lost, moved, same);
    }
}
