using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Opsgenie;

/// <summary>Lays a word on the service itself out as a call, under an alias and a tag of its own.</summary>
internal static class OpsgenieNotice
{
    private const int MaxMessage = 130;

    public static OpsgenieCall Of(Notice notice, OpsgenieOptions options)
    {
        var text = NoticeText.Of(notice, options.Language);
        var description = string.Join('\n', NoticeText.Lines(text));
        return notice.IsOver
            ? new OpsgenieCall(HttpMethod.Post, $"/{Uri.EscapeDataString(notice.Key)}/close?identifierType=alias", new OpsgenieBody { Source = "MentionWatch", Note = $"{text.Title}\n{description}" })
            : new OpsgenieCall(HttpMethod.Post, "", new OpsgenieBody
            {
                Message = TextCut.ToUnits(text.Title, MaxMessage, Phrases.In(options.Language).Missing),
                Alias = notice.Key,
                Description = description,
                Responders = options.Teams.Count > 0 ? [.. options.Teams.Select(team => new OpsgenieResponder(team))] : null,
                Tags = ["system"],
                Entity = "mentionwatch",
                Source = "MentionWatch",
                Priority = "P3",
            });
    }
}
