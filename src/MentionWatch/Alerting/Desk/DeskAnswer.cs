using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Desk;

/// <summary>What came of an event.</summary>
/// <param name="Before">The incident as it was.</param>
/// <param name="After">The incident as it is stored now.</param>
/// <param name="Alert">What is told because of it; <see langword="null"/> when it changed nothing, or nothing that is told.</param>
internal sealed record DeskAnswer(Incident Before, Incident After, Alert? Alert)
{
    /// <summary>Whether it is in the history or moved the incident; not so when the history is full or the event came too late.</summary>
    public bool IsWritten => !ReferenceEquals(Before, After);
}
