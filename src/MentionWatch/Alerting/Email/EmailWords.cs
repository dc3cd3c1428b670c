namespace MentionWatch.Alerting.Email;

/// <summary>Words of strangers as a mail may show them.</summary>
internal static class EmailWords
{
    /// <summary>Mail readers make links of addresses by themselves; a broken one stays text.</summary>
    public static string Defuse(string text)
        => text.Replace("://", "[:]//", StringComparison.Ordinal).Replace("www.", "www[.]", StringComparison.OrdinalIgnoreCase);
}
