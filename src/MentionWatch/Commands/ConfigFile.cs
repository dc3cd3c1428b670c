using System.CommandLine;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Loading;
using MentionWatch.Configuration.Reading;

namespace MentionWatch.Commands;

/// <summary>The option <c>--config</c>, shared by the verbs that need the configuration.</summary>
internal static class ConfigFile
{
    private const string DefaultPath = "mentionwatch.json";
    private const string Variable = "MENTIONWATCH_CONFIG";

    public static Option<string?> Option() => new("--config")
    {
        Description = $"The configuration; without it ./{DefaultPath}, else the file that {Variable} names.",
        HelpName = "FILE",
    };

    /// <summary>The loader for what was asked for.</summary>
    public static ConfigLoader Loader(string? path) => new(path ?? Implied(), EnvironmentOverlay.Current());

    /// <summary>Opens the configuration, or prints every mistake and returns <see langword="null"/>.</summary>
    public static ConfigStore? Open(string? path, TextWriter error)
    {
        var loader = Loader(path);
        var store = ConfigStore.TryOpen(loader, TimeProvider.System, out var mistakes);
        if (store is null)
        {
            Print(loader.Path, mistakes, error);
        }

        return store;
    }

    public static void Print(string path, IReadOnlyList<Mistake> mistakes, TextWriter output)
    {
        output.WriteLine($"{path} has {mistakes.Count} {(mistakes.Count == 1 ? "mistake" : "mistakes")}:");
        foreach (var mistake in mistakes)
        {
            output.WriteLine($"  {mistake}");
        }
    }

    private static string Implied()
        => !File.Exists(DefaultPath) && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : DefaultPath;
}
