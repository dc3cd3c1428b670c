namespace MentionWatch.Configuration.Reading;

/// <summary>The configuration as it was written, file and environment together, before it means anything.</summary>
internal abstract record ConfigNode
{
    /// <summary>What it is, for a message: "a list", "a section".</summary>
    public abstract string Noun { get; }

    /// <summary>Whether environment variables alone say it; their names are often written in capitals, so case does not count in them.</summary>
    public abstract bool IsFromEnvironment { get; }
}

/// <summary>A list.</summary>
internal sealed record ConfigList(IReadOnlyList<ConfigNode> Items) : ConfigNode
{
    public override string Noun => "a list";

    public override bool IsFromEnvironment => Items.Count > 0 && Items.All(item => item.IsFromEnvironment);
}

/// <summary>Keys and what they hold, in the order written; a key may stand twice.</summary>
internal sealed record ConfigSection(IReadOnlyList<KeyValuePair<string, ConfigNode>> Entries) : ConfigNode
{
    public static ConfigSection Empty { get; } = new([]);

    public override string Noun => "a section";

    public override bool IsFromEnvironment => Entries.Count > 0 && Entries.All(entry => entry.Value.IsFromEnvironment);

    public ConfigNode? Find(string key) => Entries.LastOrDefault(entry => IsNamed(entry, key)).Value;

    /// <summary>Whether an entry stands under a key: exactly so in the file, in any case in the environment.</summary>
    public static bool IsNamed(KeyValuePair<string, ConfigNode> entry, string key)
        => string.Equals(entry.Key, key, entry.Value.IsFromEnvironment ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
