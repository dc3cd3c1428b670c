namespace MentionWatch.Core.Mentions;

/// <summary>What a mention is to the brands that are watched.</summary>
/// <param name="Mentioned">Keys of the brands it is about, in the order of the configuration.</param>
/// <param name="Conduct">Keys of the brands whose own account wrote it: what they do, not what is said of them.</param>
public sealed record BrandMatches(IReadOnlyList<string> Mentioned, IReadOnlyList<string> Conduct)
{
    /// <summary>About no brand and by none.</summary>
    public static BrandMatches None { get; } = new([], []);
}
