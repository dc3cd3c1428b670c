using MentionWatch.Core.Classification.Evaluation;

namespace MentionWatch.Classification.Reports;

/// <summary>How labelled texts are put into groups to be measured apart.</summary>
internal static class Grouping
{
    public const string Language = "lang";
    public const string Source = "source";

    /// <summary>The groups of one or more groupings, by name within each.</summary>
    /// <param name="judged">The texts with their verdicts.</param>
    /// <param name="groupings">Names of groupings.</param>
    public static IEnumerable<(string Name, IReadOnlyList<Judged> Members)> Of(IReadOnlyList<Judged> judged, IEnumerable<string> groupings)
        => groupings.SelectMany(grouping => judged
            .GroupBy(item => Key(item.Text, grouping), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<Judged>)[.. group])));

    /// <summary>The name of a text's group in a grouping.</summary>
    public static string Key(Core.Classification.LabelledText text, string grouping) => grouping == Language ? text.Language : text.Source;
}
