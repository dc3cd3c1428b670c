namespace MentionWatch.Alerting.Alertmanager;

/// <summary>The alert that fires as long as everything works.</summary>
internal static class AlertmanagerWatchdog
{
    public static AlertmanagerAlert Of(DateTimeOffset now, DateTimeOffset until) => new()
    {
        Labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["alertname"] = "MentionWatchWatchdog", ["severity"] = "none", ["subject"] = "mentionwatch" },
        Annotations = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["summary"] = "MentionWatch works.",
            ["description"] = "This alert always fires. Route it to somebody who notices when it stops: then nothing is watched.",
            ["notice"] = "mw:system:watchdog",
        },
        StartsAt = now.UtcDateTime,
        EndsAt = until.UtcDateTime,
    };
}
