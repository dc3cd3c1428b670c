namespace MentionWatch.Web.Page;

/// <summary>One brand's last hours.</summary>
/// <param name="Key">The brand's key.</param>
/// <param name="Name">Its first name as people write it.</param>
/// <param name="Total">Mentions, oldest step first.</param>
/// <param name="Negative">Negative mentions, in the same steps.</param>
/// <param name="Complaints">Complaints over all steps.</param>
/// <param name="StepMinutes">Length of a step.</param>
public sealed record BrandSummary(
    string Key, string Name, IReadOnlyList<int> Total, IReadOnlyList<int> Negative, int Complaints, int StepMinutes);
