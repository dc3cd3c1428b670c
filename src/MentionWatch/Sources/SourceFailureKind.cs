namespace MentionWatch.Sources;

/// <summary>The one verdict every adapter's failures are translated into.</summary>
internal enum SourceFailureKind
{
    /// <summary>Worth another try soon.</summary>
    Transient,

    /// <summary>Asked to wait.</summary>
    RateLimited,

    /// <summary>The credentials are wrong or dead.</summary>
    AuthFailed,

    /// <summary>The credentials do not allow it.</summary>
    Forbidden,

    /// <summary>It is not there any more.</summary>
    Gone,

    /// <summary>The source does not understand the query.</summary>
    BadQuery,

    /// <summary>The quota is spent until it is renewed.</summary>
    QuotaSpent,
}
