using System.Collections;

namespace MentionWatch.Configuration.Model;

/// <summary>Whether two values of an option say the same; lists and maps are compared by what is in them.</summary>
internal static class OptionEquality
{
    public static bool Same(OptionShape shape, object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => shape switch
        {
            SectionShape section => SameSection(section.Table, left, right),
            KindShape => left.GetType() == right.GetType() && SameSection(OptionsTable.Of(left.GetType()), left, right),
            ListShape list => SameList(list.Element, [.. ((IEnumerable)left).Cast<object>()], [.. ((IEnumerable)right).Cast<object>()]),
            MapShape map => SameMap(map.Element, Entries(left), Entries(right)),
            _ => Equals(left, right),
        },
    };

    private static bool SameSection(OptionsTable table, object left, object right)
        => table.Options.All(option => Same(option.Shape, option.Property.GetValue(left), option.Property.GetValue(right)));

    private static bool SameList(OptionShape element, object[] left, object[] right)
        => left.Length == right.Length && left.Zip(right).All(pair => Same(element, pair.First, pair.Second));

    private static bool SameMap(OptionShape element, Dictionary<string, object?> left, Dictionary<string, object?> right)
        => left.Count == right.Count && left.All(entry => right.TryGetValue(entry.Key, out var other) && Same(element, entry.Value, other));

    private static Dictionary<string, object?> Entries(object map)
        => map is IDictionary entries ? entries.Keys.Cast<string>().ToDictionary(key => key, key => entries[key], StringComparer.Ordinal) : [];
}
