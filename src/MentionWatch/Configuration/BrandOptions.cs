using System.ComponentModel;
using MentionWatch.Alerting;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Configuration;

/// <summary>One brand.</summary>
internal sealed record BrandOptions
{
    [Description("Names as people write them; whole words, blind to case and accents.")]
    public IReadOnlyList<string> Names { get; init; } = [];

    [Description("Handles without @.")]
    public IReadOnlyList<string> Handles { get; init; } = [];

    [Description("Hashtags without #.")]
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    [Description("Phrases that make a text about something else although a name matches.")]
    public IReadOnlyList<string> Exclude { get; init; } = [];

    [Description("Handles of the brand's own accounts; what they write is never counted as a mention.")]
    public IReadOnlyList<string> OwnAccounts { get; init; } = [];

    [Description("Key of the brand this one is part of; while that one has a crisis at least as severe, this one is told with it and not by itself.")]
    public string Parent { get; init; } = "";

    [Description("The plan for a bad day of this brand, in place of the one of all.")]
    public PlaybookOptions? Playbook { get; init; }

    [Description("IANA time zone in which the brand's week is laid out.")]
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The brand these options describe.</summary>
    public Brand ToBrand(string key) => new()
    {
        Key = key,
        Names = Names,
        Handles = Handles,
        Hashtags = Hashtags,
        Exclude = Exclude,
        OwnAccounts = OwnAccounts,
        TimeZone = TimeZone,
    };
}
