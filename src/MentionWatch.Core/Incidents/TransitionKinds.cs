namespace MentionWatch.Core.Incidents;

/// <summary>What kinds of transition have in common.</summary>
public static class TransitionKinds
{
    /// <summary>Whether it ends the incident.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsEnd(this TransitionKind kind) => kind is TransitionKind.Resolved or TransitionKind.Expired;

    /// <summary>Whether somebody answered, so that those who were told hear that it is in hand.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsAnswer(this TransitionKind kind) => kind is TransitionKind.Acknowledged or TransitionKind.Snoozed;

    /// <summary>Whether somebody has to act on it now.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsCall(this TransitionKind kind) => !kind.IsEnd() && !kind.IsAnswer();

    /// <summary>Why an alert of this kind is sent.</summary>
    /// <param name="kind">The kind.</param>
    public static SendReason Reason(this TransitionKind kind) => kind switch
    {
        TransitionKind.Triggered or TransitionKind.Released => SendReason.First,
        TransitionKind.Worsened => SendReason.Worse,
        TransitionKind.Escalated => SendReason.Escalated,
        TransitionKind.Repeated or TransitionKind.Woken => SendReason.Repeat,
        TransitionKind.Acknowledged or TransitionKind.HandedOver or TransitionKind.Snoozed => SendReason.Answered,
        _ => SendReason.Resolved,
    };
}
