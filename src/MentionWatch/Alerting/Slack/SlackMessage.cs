using System.Text.Json.Serialization;

namespace MentionWatch.Alerting.Slack;

/// <summary>The body of an incoming webhook.</summary>
/// <param name="Text">What notifications show.</param>
/// <param name="Blocks">What the channel shows.</param>
/// <param name="UnfurlLinks">Off: previews of posts would push the alert off the screen.</param>
/// <param name="UnfurlMedia">Off, for the same reason.</param>
internal sealed record SlackMessage(string Text, IReadOnlyList<SlackBlock> Blocks, bool UnfurlLinks = false, bool UnfurlMedia = false);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SlackHeader), "header")]
[JsonDerivedType(typeof(SlackSection), "section")]
[JsonDerivedType(typeof(SlackDivider), "divider")]
[JsonDerivedType(typeof(SlackActions), "actions")]
internal abstract record SlackBlock;

internal sealed record SlackHeader(SlackPlainText Text) : SlackBlock;

internal sealed record SlackSection(SlackMarkup Text) : SlackBlock;

internal sealed record SlackDivider : SlackBlock;

internal sealed record SlackActions(IReadOnlyList<SlackButton> Elements) : SlackBlock;

internal sealed record SlackPlainText(string Text)
{
    public string Type { get; } = "plain_text";
}

/// <summary>Verbatim: nothing in it becomes a link or a mention by itself.</summary>
internal sealed record SlackMarkup(string Text)
{
    public string Type { get; } = "mrkdwn";

    public bool Verbatim { get; } = true;
}

internal sealed record SlackButton(SlackPlainText Text, string Url)
{
    public string Type { get; } = "button";

    /// <summary><c>primary</c> for the button most readers want.</summary>
    public string? Style { get; init; }
}
