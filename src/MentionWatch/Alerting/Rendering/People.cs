namespace MentionWatch.Alerting.Rendering;

/// <summary>Names fit to be shown.</summary>
internal static class People
{
    private const int NameCharacters = 40;

    /// <summary>A name on one line, cut when it is longer than names are.</summary>
    public static string Name(string name) => TextCut.To(HostileText.Clean(name), NameCharacters, static _ => "…");
}
