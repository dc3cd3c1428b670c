namespace MentionWatch.Sources.Feed;

/// <summary>Time zones that publishers write as letters, by their distance from UTC in hours. Of letters with several meanings the commonest in feeds is taken.</summary>
internal static class FeedZones
{
    private static readonly (double Hours, string Names)[] Table =
    [
        (-10, "HST"),
        (-9, "AKST"),
        (-8, "PST AKDT"),
        (-7, "MST PDT"),
        (-6, "CST MDT"),
        (-5, "EST CDT COT PET"),
        (-4, "EDT CLT VET AST"),
        (-3, "ART BRT ADT CLST"),
        (0, "UT UTC GMT Z WET"),
        (1, "CET WEST BST"),
        (2, "CEST EET"),
        (3, "EEST MSK"),
        (5.5, "IST"),
        (9, "JST"),
        (10, "AEST"),
        (11, "AEDT"),
    ];

    private static readonly Dictionary<string, TimeSpan> Zones = Table
        .SelectMany(row => row.Names.Split(' '), (row, name) => (name, Offset: TimeSpan.FromHours(row.Hours)))
        .ToDictionary(zone => zone.name, zone => zone.Offset, StringComparer.OrdinalIgnoreCase);

    public static TimeSpan? Find(string name) => Zones.TryGetValue(name, out var offset) ? offset : null;
}
