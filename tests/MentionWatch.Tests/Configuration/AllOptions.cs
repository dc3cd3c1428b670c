using MentionWatch.Configuration;
using MentionWatch.Configuration.Model;

namespace MentionWatch.Tests.Configuration;

/// <summary>Every section that can be written, with those inside others and those of each kind.</summary>
internal static class AllOptions
{
    public static IEnumerable<OptionsTable> Tables() => Below(OptionsTable.Of(typeof(MentionWatchOptions)));

    private static IEnumerable<OptionsTable> Below(OptionsTable table)
        => [table, .. table.Options.SelectMany(option => Inside(option.Shape))];

    private static IEnumerable<OptionsTable> Inside(OptionShape shape) => shape switch
    {
        SectionShape section => Below(section.Table),
        KindShape kind => kind.Kinds.All.SelectMany(each => Below(each.Table)),
        ListShape list => Inside(list.Element),
        MapShape map => Inside(map.Element),
        _ => [],
    };
}
