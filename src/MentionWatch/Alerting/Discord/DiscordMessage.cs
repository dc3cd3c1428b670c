namespace MentionWatch.Alerting.Discord;

/// <summary>The body of a webhook.</summary>
/// <param name="Content">What notifications show.</param>
/// <param name="Embeds">What the channel shows.</param>
internal sealed record DiscordMessage(string Content, IReadOnlyList<DiscordEmbed> Embeds)
{
    public string Username { get; } = "MentionWatch";

    public DiscordMentions AllowedMentions { get; } = new([]);
}

/// <summary>Who may be pinged: nobody.</summary>
internal sealed record DiscordMentions(IReadOnlyList<string> Parse);

internal sealed record DiscordEmbed(string Title, string? Description, int Color, DateTime Timestamp)
{
    public string? Url { get; init; }
}
