using MentionWatch.Configuration.Loading;
using Microsoft.Extensions.Configuration;

namespace MentionWatch.Tests.Configuration;

/// <summary>Loads configurations for tests, free of this process's own variables.</summary>
internal static class Load
{
    public static LoadedConfig File(string path, params (string Name, string Value)[] variables) => Loader(path, variables).Load();

    public static LoadedConfig Text(string json, params (string Name, string Value)[] variables)
    {
        using var directory = new TemporaryDirectory();
        return File(directory.Write("mentionwatch.json", json), variables);
    }

    public static ConfigLoader Loader(string path, params (string Name, string Value)[] variables)
        => new(path, new ConfigurationBuilder()
            .AddInMemoryCollection(variables.Select(variable => KeyValuePair.Create(variable.Name.Replace("__", ":", StringComparison.Ordinal), (string?)variable.Value)))
            .Build());
}
