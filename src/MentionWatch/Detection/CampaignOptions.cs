using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Core.Detection;

namespace MentionWatch.Detection;

/// <summary>A stretch of time in which more talk is expected; it raises the bar, and a crisis in it is still told.</summary>
internal sealed record CampaignOptions
{
    [Description("Keys of the brands it is about; all when empty.")]
    public IReadOnlyList<string> Brands { get; init; } = [];

    [Description("Its first moment, as 2026-11-27T08:00:00+01:00.")]
    [Required]
    public DateTimeOffset? From { get; init; }

    [Description("Its last moment.")]
    [Required]
    public DateTimeOffset? To { get; init; }

    [Description("How many times the usual negatives, and the floor of authors, it takes meanwhile.")]
    [Range(1.0, 1000.0)]
    public double Factor { get; init; } = 3;

    [Description("Why, for whoever reads an alert from within, such as \"Black Friday\".")]
    [Required]
    public string Reason { get; init; } = "";

    /// <summary>Whether it is about a brand.</summary>
    public bool Covers(string brand) => Brands.Count == 0 || Brands.Contains(brand, StringComparer.Ordinal);

    /// <summary>The bar that it raises.</summary>
    public RaisedBar Bar => new(From!.Value, To!.Value, Factor, Reason);
}
