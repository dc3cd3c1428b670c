namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>What is said of troubles, in one language.</summary>
internal interface INoticePhrases
{
    /// <summary>What is wrong, or what is well again, in one line.</summary>
    string Title(Notice notice);

    /// <summary>What is wrong with which part.</summary>
    string What(TroubleKind kind, string subject);

    /// <summary>Since when, or for how long.</summary>
    string Since(Notice notice);

    /// <summary>What to do about it.</summary>
    string Do(TroubleKind kind, string subject);
}
