using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Discord;

/// <summary>Lays a word on the service itself out as one embed.</summary>
internal static class DiscordNotice
{
    private const int Grey = 0x95A5A6;

    public static DiscordMessage Of(Notice notice, string language)
    {
        var text = NoticeText.Of(notice, language);
        var title = DiscordText.Escape(text.Title);
        var rest = NoticeText.Lines(text).Skip(1).Select(DiscordText.Escape).ToArray();
        return new DiscordMessage(
            DiscordText.Bold(title),
            [new DiscordEmbed(DiscordText.Escape(text.Since), rest.Length > 0 ? string.Join('\n', rest) : null, Grey, notice.At.UtcDateTime)]);
    }
}
