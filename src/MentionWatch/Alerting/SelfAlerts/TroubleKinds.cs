using System.Text.Json;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>How kinds of trouble are written.</summary>
internal static class TroubleKinds
{
    /// <summary>As in the configuration, in bodies and in labels: <c>source-degraded</c>.</summary>
    public static string Name(this TroubleKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
