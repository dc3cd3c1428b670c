namespace MentionWatch.Backtesting;

/// <summary>An incident that another configuration tells at another time or with another peak.</summary>
public sealed record MovedIncident(ReplayedIncident Now, ReplayedIncident Then)
{
    /// <summary>How much later the other configuration raises it; negative is earlier.</summary>
    public TimeSpan Later => Then.Raised.At - Now.Raised.At;
}
