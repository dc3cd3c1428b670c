using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>What to do in a bad hour and what not, in one language.</summary>
internal interface IAdvice
{
    /// <summary>Steps while it goes on, in their order.</summary>
    /// <param name="situation">What it is about.</param>
    /// <param name="escalateTo">Whom to call; empty for the superior.</param>
    IReadOnlyList<string> Do(Situation situation, string escalateTo);

    /// <summary>What makes it worse.</summary>
    IReadOnlyList<string> Dont(Situation situation);

    /// <summary>What is left to do when it is over.</summary>
    IReadOnlyList<string> Afterwards { get; }
}
