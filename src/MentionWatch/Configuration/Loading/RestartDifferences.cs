using MentionWatch.Configuration.Model;

namespace MentionWatch.Configuration.Loading;

/// <summary>Finds changed options that are read at the start only.</summary>
internal static class RestartDifferences
{
    public static IReadOnlyList<string> Between(MentionWatchOptions before, MentionWatchOptions after)
        => [.. Between(OptionsTable.Of(typeof(MentionWatchOptions)), before, after, "")];

    private static IEnumerable<string> Between(OptionsTable table, object before, object after, string path)
    {
        foreach (var option in table.Options)
        {
            var place = path.Length == 0 ? option.Name : $"{path}.{option.Name}";
            var (old, young) = (option.Property.GetValue(before), option.Property.GetValue(after));
            if (option.RestartRequired && !OptionEquality.Same(option.Shape, old, young))
            {
                yield return place;
            }
            else if (!option.RestartRequired && option.Shape is SectionShape section)
            {
                foreach (var difference in Between(section.Table, old!, young!, place))
                {
                    yield return difference;
                }
            }
        }
    }
}
