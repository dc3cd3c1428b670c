using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Slack;

/// <summary>Lays a word on the service itself out in blocks.</summary>
internal static class SlackNotice
{
    private const int MaxHeader = 150;
    private const int MaxLine = 500;

    public static SlackMessage Of(Notice notice, string language)
    {
        var text = NoticeText.Of(notice, language);
        var phrases = Phrases.In(language);
        var lines = NoticeText.Lines(text).Select(line => SlackMarkupText.Escape(TextCut.ToUnits(line, MaxLine, phrases.Missing)));
        return new SlackMessage(
            SlackMarkupText.Escape(text.Title),
            [new SlackHeader(new SlackPlainText(TextCut.ToUnits(text.Title, MaxHeader, phrases.Missing))), new SlackSection(new SlackMarkup(string.Join('\n', lines)))]);
    }
}
