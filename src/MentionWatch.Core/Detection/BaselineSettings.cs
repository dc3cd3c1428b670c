namespace MentionWatch.Core.Detection;

/// <summary>What is assumed of a brand before it has a history, and how fast history is forgotten.</summary>
public sealed record BaselineSettings
{
    /// <summary>Share of negative authors of a brand nobody knows yet, from 0 to 1.</summary>
    public double PriorShare { get; init; } = 0.12;

    /// <summary>Authors the prior share is worth.</summary>
    public double PriorAuthors { get; init; } = 20;

    /// <summary>What remains of an hour of the week when the same hour comes round again, from 0 to 1.</summary>
    public double WeeklyMemory { get; init; } = 0.85;

    /// <summary>Hours of history from which the baseline counts as trained.</summary>
    public int TrainedHours { get; init; } = 168;

    /// <summary>Surprise from which an hour is taken for a flood and not learnt.</summary>
    public double FloodSurprise { get; init; } = 3;

    /// <summary>Hours for which an incident or a flood is kept out of the baseline; what lasts longer is the new normal.</summary>
    public int NewNormalHours { get; init; } = 36;
}
