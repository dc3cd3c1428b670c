namespace MentionWatch.Core.Mentions;

/// <summary>What is watched.</summary>
public sealed record Brand
{
    /// <summary>Stable key used in Redis, alerts and the API: lower-case letters, digits, <c>-</c> and <c>_</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Names as people write them, matched as whole words, blind to case and accents.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Handles without <c>@</c>, matched as <c>@handle</c>.</summary>
    public IReadOnlyList<string> Handles { get; init; } = [];

    /// <summary>Hashtags without <c>#</c>, matched as <c>#tag</c>.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Phrases that make a text about something else although a name matches.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Handles of the brand's own accounts; what they write is conduct, not a mention.</summary>
    public IReadOnlyList<string> OwnAccounts { get; init; } = [];

    /// <summary>IANA time zone in which the brand's week is laid out.</summary>
    public string TimeZone { get; init; } = "UTC";
}
