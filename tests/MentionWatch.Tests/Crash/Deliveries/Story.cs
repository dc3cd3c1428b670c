namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>What happens to an incident of the kill test.</summary>
internal enum Story
{
    /// <summary>Raised, worsened and over; on call takes all three.</summary>
    Taken,

    /// <summary>The same, but on call answers 503 the first time.</summary>
    Retried,

    /// <summary>The same, but on call refuses, so the backup is told instead.</summary>
    Refused,

    /// <summary>Raised, and nobody answers, so the head is told next.</summary>
    Unanswered,
}
