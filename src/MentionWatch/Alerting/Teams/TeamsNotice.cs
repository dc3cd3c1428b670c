using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Teams;

/// <summary>Lays a word on the service itself out as a card.</summary>
internal static class TeamsNotice
{
    public static TeamsMessage Of(Notice notice, string language)
    {
        var text = NoticeText.Of(notice, language);
        TeamsBlock[] body =
        [
            new TeamsText([new TeamsRun(text.Title) { Weight = "Bolder" }]),
            .. NoticeText.Lines(text).Select(line => new TeamsText([new TeamsRun(line)]) { Spacing = "Small" }),
        ];
        return new TeamsMessage([new TeamsAttachment(new TeamsCard(body, Actions: null))]);
    }
}
