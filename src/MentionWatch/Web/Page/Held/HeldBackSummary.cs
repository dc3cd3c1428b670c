namespace MentionWatch.Web.Page.Held;

/// <summary>What is being held back, by what, and until when.</summary>
public sealed record HeldBackSummary
{
    /// <summary>Incidents that somebody was not told of, those that go on first.</summary>
    public IReadOnlyList<HeldSummary> Incidents { get; init; } = [];

    /// <summary>How many more there are than <see cref="Incidents"/> lists.</summary>
    public int NotShown { get; init; }

    /// <summary>Silences that are not over, those in force first.</summary>
    public IReadOnlyList<SilenceSummary> Silences { get; init; } = [];

    /// <summary>Routes that hold something back at this moment, whether there is anything to tell or not.</summary>
    public IReadOnlyList<QuietSummary> Routes { get; init; } = [];

    internal bool IsEmpty => Incidents.Count + Silences.Count + Routes.Count == 0;
}
