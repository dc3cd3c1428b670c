namespace MentionWatch.Buffering.Outbox;

/// <summary>Reads <c>mw:{brand}:{rule}:{startedAtUtc}</c>.</summary>
internal static class IncidentKey
{
    /// <summary>The brand in an incident's key, or <see langword="null"/> when it is not one.</summary>
    public static string? BrandOf(string key)
        => key.Split(':', 4) is ["mw", { Length: > 0 } brand, { Length: > 0 }, { Length: > 0 }] ? brand : null;
}
