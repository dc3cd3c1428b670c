namespace MentionWatch.Configuration.Loading;

/// <summary>What one look at the files came to.</summary>
/// <param name="Result">Whether the options in force changed.</param>
/// <param name="Mistakes">Why a changed file was refused.</param>
/// <param name="AwaitRestart">Paths of changed options that only the next start takes over.</param>
internal sealed record ReloadOutcome(ReloadResult Result, IReadOnlyList<Mistake> Mistakes, IReadOnlyList<string> AwaitRestart)
{
    /// <summary>What went wrong in those who were told.</summary>
    public IReadOnlyList<Exception> ListenerFailures { get; init; } = [];

    public static ReloadOutcome Unchanged { get; } = new(ReloadResult.Unchanged, [], []);
}

/// <summary>Whether the options in force changed.</summary>
internal enum ReloadResult
{
    Unchanged,
    TakenOver,
    Refused,
}
