using System.Globalization;

namespace MentionWatch.Configuration.Reading;

/// <summary>Lays the variables <c>MENTIONWATCH__Section__Key</c> over what the file says.</summary>
internal static class EnvironmentOverlay
{
    public const string Prefix = "MENTIONWATCH__";

    /// <summary>The variables of this process.</summary>
    public static IConfiguration Current() => new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build();

    public static ConfigSection Apply(ConfigSection file, IConfiguration variables) => Merge(file, variables.GetChildren());

    private static ConfigSection Merge(ConfigSection file, IEnumerable<IConfigurationSection> variables)
    {
        var entries = file.Entries.ToList();
        foreach (var variable in variables)
        {
            // Names of variables are often written in capitals: case does not count here.
            var index = entries.FindIndex(entry => string.Equals(entry.Key, variable.Key, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                entries.Add(KeyValuePair.Create(variable.Key, Over(null, variable)));
            }
            else
            {
                entries[index] = KeyValuePair.Create(entries[index].Key, Over(entries[index].Value, variable));
            }
        }

        return new ConfigSection(entries);
    }

    private static ConfigNode Over(ConfigNode? below, IConfigurationSection variable)
    {
        var children = variable.GetChildren().ToList();
        return children.Count == 0 ? new ConfigValue(variable.Value ?? "", ConfigValueType.Environment)
            : below is ConfigList || children.TrueForAll(child => IsIndex(child.Key)) ? MergeList(below as ConfigList, children)
            : Merge(below as ConfigSection ?? ConfigSection.Empty, children);
    }

    private static ConfigList MergeList(ConfigList? below, IEnumerable<IConfigurationSection> variables)
    {
        var indexed = (below?.Items ?? []).Select((item, index) => KeyValuePair.Create(index.ToString(CultureInfo.InvariantCulture), item));
        return new ConfigList([.. Merge(new ConfigSection([.. indexed]), variables).Entries.Select(entry => entry.Value)]);
    }

    private static bool IsIndex(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
