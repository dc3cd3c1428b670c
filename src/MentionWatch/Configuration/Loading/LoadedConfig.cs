namespace MentionWatch.Configuration.Loading;

/// <summary>What one load came to.</summary>
/// <param name="Options">The options; only complete when there are no mistakes.</param>
/// <param name="Mistakes">Everything wrong.</param>
/// <param name="Secrets">Every secret in it, for whoever keeps them out of sight.</param>
/// <param name="Files">The files it came from.</param>
internal sealed record LoadedConfig(MentionWatchOptions Options, IReadOnlyList<Mistake> Mistakes, IReadOnlyList<Secret> Secrets, FileReadings Files)
{
    public bool IsGood => Mistakes.Count == 0;
}
