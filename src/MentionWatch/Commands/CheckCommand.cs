using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Loading;
using MentionWatch.Configuration.Rules;
using MentionWatch.Configuration.Schema;

namespace MentionWatch.Commands;

/// <summary><c>check</c>: every mistake in the configuration at once, without running anything.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var config = ConfigFile.Option();
        var json = new Option<bool>("--json") { Description = "Prints one JSON object." };
        var schema = new Option<bool>("--schema") { Description = "Prints the JSON schema of the configuration instead." };
        var command = new Command("check", "Says every mistake in the configuration, each with its path and how to mend it.") { config, json, schema };
        command.SetAction(parsed => parsed.GetValue(schema)
            ? PrintSchema(parsed.InvocationConfiguration.Output)
            : Check(ConfigFile.Loader(parsed.GetValue(config)), parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int PrintSchema(TextWriter output)
    {
        output.Write(ConfigSchema.Render());
        return ExitCode.Good;
    }

    private static int Check(ConfigLoader loader, bool json, TextWriter output)
    {
        var loaded = loader.Load();
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(Answer(loader.Path, loaded), CheckJson.Default.CheckAnswer));
        }
        else if (loaded.IsGood)
        {
            output.WriteLine(Summary(loader.Path, loaded.Options));
            Warn(loaded.Options, output);
        }
        else
        {
            ConfigFile.Print(loader.Path, loaded.Mistakes, output);
        }

        return loaded.IsGood ? ExitCode.Good : ExitCode.Bad;
    }

    private static CheckAnswer Answer(string path, LoadedConfig loaded)
        => new(loaded.IsGood, path, loaded.Mistakes, loaded.IsGood ? OptionsWarnings.Of(loaded.Options) : []);

    private static string Summary(string path, MentionWatchOptions options)
        => $"""
            {path} is ok.
              brands:    {Names(options.Brands.Keys, "none, so nothing is watched")}
              sources:   {Names(options.Sources.Select(source => $"{source.Key} ({source.Value.Kind})"), "none, so nothing is heard")}
              receivers: {Names(options.Alerts.Receivers.Select(receiver => $"{receiver.Key} ({receiver.Value.Kind})"), "none, so nobody is told")}
            """;

    private static void Warn(MentionWatchOptions options, TextWriter output)
    {
        foreach (var warning in OptionsWarnings.Of(options))
        {
            output.WriteLine($"  warning:   {warning}");
        }
    }

    private static string Names(IEnumerable<string> names, string none) => string.Join(", ", names.DefaultIfEmpty(none));
}

/// <summary>What <c>check --json</c> prints.</summary>
internal sealed record CheckAnswer(bool Ok, string File, IReadOnlyList<Mistake> Mistakes, IReadOnlyList<Mistake> Warnings);

/// <summary>JSON of <c>check</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(CheckAnswer))]
internal sealed partial class CheckJson : JsonSerializerContext;
