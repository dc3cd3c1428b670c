using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Discord;

/// <summary>Lays a word on the service itself out as one embed.</summary>
internal static class DiscordNotice
{
    private const int Grey = 0x95A5A6;
    private const int MaxTitle = 256;

    public static DiscordMessage Of(Notice notice, string language)
    {
        var text = NoticeText.Of(notice, language);
        var title = DiscordText.Escape(text.Title);
        var description = string.Join('\n', NoticeText.Lines(text).Select(DiscordText.Escape));
        return new DiscordMessage(title, [new DiscordEmbed(title.Length <= MaxTitle ? title : "MentionWatch", description, Grey, notice.At.UtcDateTime)]);
    }
}
