namespace MentionWatch.Sources.Polling;

/// <summary>How a poll ended.</summary>
internal enum PollOutcome
{
    /// <summary>Everything it brought is stored and the cursor moved.</summary>
    Done,

    /// <summary>The source failed; what was stored before that stays, and the cursor with it.</summary>
    Failed,

    /// <summary>Not asked: the source wants to be left alone for now, or too many mentions are waiting already.</summary>
    Waiting,

    /// <summary>Not asked: the poll before is still running.</summary>
    Busy,

    /// <summary>Not asked: no such source is configured, or it is pushed to.</summary>
    NotPolled,
}
