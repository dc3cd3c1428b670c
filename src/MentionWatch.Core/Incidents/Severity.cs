namespace MentionWatch.Core.Incidents;

/// <summary>How bad an incident is; ordered.</summary>
public enum Severity
{
    /// <summary>Worth a look during working hours.</summary>
    Warning,

    /// <summary>Needs somebody now.</summary>
    High,

    /// <summary>Needs everybody now.</summary>
    Critical,
}
