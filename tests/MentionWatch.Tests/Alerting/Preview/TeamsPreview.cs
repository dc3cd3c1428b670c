using MentionWatch.Alerting.Teams;

namespace MentionWatch.Tests.Alerting.Preview;

/// <summary>An adaptive card as a page.</summary>
internal static class TeamsPreview
{
    public static string Of(TeamsMessage message)
    {
        var card = message.Attachments[0].Content;
        var actions = (card.Actions ?? []).Select(action => $"<a href=\"{PreviewPage.Escape(action.Url)}\">{PreviewPage.Escape(action.Title ?? "")}</a>");
        return PreviewPage.Of(string.Concat(card.Body.Select(Block)) + $"<div class=\"actions\">{string.Concat(actions)}</div>");
    }

    private static string Block(TeamsBlock block) => block switch
    {
        TeamsHeading heading => $"<h1 class=\"{heading.Color}\">{PreviewPage.Escape(heading.Text)}</h1>",
        TeamsText text => $"<p style=\"margin-top:{(text.Spacing == "Medium" ? 10 : 3)}px\">{string.Concat(text.Inlines.Select(Run))}</p>",
        _ => "",
    };

    private static string Run(TeamsRun run)
    {
        var words = $"<span class=\"{(run.Weight is null ? "" : "bold")} {(run.IsSubtle is true ? "subtle" : "")}\">{PreviewPage.Escape(run.Text)}</span>";
        return run.SelectAction is { } open ? $"<a href=\"{PreviewPage.Escape(open.Url)}\">{words}</a>" : run.Italic is true ? $"<i>{words}</i>" : words;
    }
}
