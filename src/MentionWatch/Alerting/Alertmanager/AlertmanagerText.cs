namespace MentionWatch.Alerting.Alertmanager;

/// <summary>Makes text harmless whatever an Alertmanager passes it on to: it does not escape annotations for chats and mails.</summary>
internal static class AlertmanagerText
{
    /// <summary>What opens markup, links and mentions, and a character that looks like it and opens nothing.</summary>
    private static readonly (char Opens, char Looks)[] Twins = [('<', '‹'), ('>', '›'), ('@', '＠'), ('[', '［'), (']', '］'), ('`', 'ˋ'), ('*', '∗'), ('&', '＆')];

    public static string Defuse(string text) => Twins.Aggregate(text, (defused, twin) => defused.Replace(twin.Opens, twin.Looks));
}
