using MentionWatch.Alerting.Opsgenie;

namespace MentionWatch.Configuration.Rules;

/// <summary>What is allowed and should not stay.</summary>
internal static class OptionsWarnings
{
    public static IReadOnlyList<Mistake> Of(MentionWatchOptions options)
        => [.. PublishedSecret.Warnings(options), .. ClearTextReceiver.Warnings(options), .. OpsgenieEnd.Warnings(options), .. EngineAlias.Warnings(options)];
}
