using System.Text.Json.Serialization;

namespace MentionWatch.Alerting.Teams;

/// <summary>The body: one message with one adaptive card.</summary>
internal sealed record TeamsMessage(IReadOnlyList<TeamsAttachment> Attachments)
{
    public string Type { get; } = "message";
}

internal sealed record TeamsAttachment(TeamsCard Content)
{
    public string ContentType { get; } = "application/vnd.microsoft.card.adaptive";

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ContentUrl { get; }
}

/// <summary>An adaptive card of version 1.2, the last that every client of Teams shows.</summary>
internal sealed record TeamsCard(IReadOnlyList<TeamsBlock> Body, IReadOnlyList<TeamsOpenUrl>? Actions)
{
    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Type { get; } = "AdaptiveCard";

    public string Version { get; } = "1.2";

    public TeamsWidth Msteams { get; } = new("full");
}

internal sealed record TeamsWidth(string Width);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TeamsHeading), "TextBlock")]
[JsonDerivedType(typeof(TeamsText), "RichTextBlock")]
internal abstract record TeamsBlock;

/// <summary>The title; the only text that is read as Markdown.</summary>
internal sealed record TeamsHeading(string Text, string Color) : TeamsBlock
{
    public string Weight { get; } = "Bolder";

    public string Size { get; } = "Medium";

    public bool Wrap { get; } = true;

    public string Style { get; } = "heading";
}

/// <summary>Text that is shown as it is: no Markdown, no links, no mentions.</summary>
internal sealed record TeamsText(IReadOnlyList<TeamsRun> Inlines) : TeamsBlock
{
    /// <summary>Whether a gap goes before it: <c>Small</c>, <c>Medium</c>.</summary>
    public string? Spacing { get; init; }
}

internal sealed record TeamsRun(string Text)
{
    public string Type { get; } = "TextRun";

    public string? Weight { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Italic { get; init; }

    public TeamsOpenUrl? SelectAction { get; init; }
}

internal sealed record TeamsOpenUrl(string Url)
{
    public string Type { get; } = "Action.OpenUrl";

    public string? Title { get; init; }
}
