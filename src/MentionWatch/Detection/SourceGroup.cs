using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MentionWatch.Detection;

/// <summary>Sources that are looked at by themselves as well, with thresholds of their own; what it leaves out it takes from the brand.</summary>
internal sealed record SourceGroup : AlarmThresholds
{
    [Description("Names of the sources; what they bring is counted for the whole brand all the same.")]
    [Required, MinLength(1)]
    public IReadOnlyList<string> Sources { get; init; } = [];

    [Description("Keys of the brands it is about; all when empty.")]
    public IReadOnlyList<string> Brands { get; init; } = [];

    /// <summary>Whether it is about a brand.</summary>
    public bool Covers(string brand) => Brands.Count == 0 || Brands.Contains(brand, StringComparer.Ordinal);

    /// <summary>Whether a source is one of its own.</summary>
    public bool Has(string source) => Sources.Contains(source, StringComparer.Ordinal);
}
