using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentionWatch.Configuration.Model;

namespace MentionWatch.Commands;

/// <summary>Prints kinds with their options, for people or as JSON.</summary>
internal static class KindsPrinter
{
    /// <summary>Gives a verb the option <c>--json</c> and makes it print its kinds.</summary>
    public static Command ListsKinds(this Command command, OptionKinds kinds)
    {
        var json = new Option<bool>("--json") { Description = "Prints one JSON array." };
        command.Add(json);
        command.SetAction(parsed => Print(KindDescription.Of(kinds), parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Print(IReadOnlyList<KindDescription> kinds, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(kinds, Readable.IReadOnlyListKindDescription));
            return ExitCode.Good;
        }

        foreach (var kind in kinds)
        {
            output.WriteLine($"{kind.Kind}: {kind.Meaning}");
            Print(kind.Options, "  ", output);
            output.WriteLine();
        }

        return ExitCode.Good;
    }

    private static void Print(IReadOnlyList<OptionDescription> options, string indent, TextWriter output)
    {
        var width = options.Select(option => option.Name.Length).DefaultIfEmpty().Max();
        foreach (var option in options)
        {
            output.WriteLine($"{indent}{option.Name.PadRight(width)}  {option.Meaning} [{Facts(option)}]");
            Print(option.Options ?? [], indent + "  ", output);
        }
    }

    private static string Facts(OptionDescription option)
    {
        string?[] facts =
        [
            option.Type,
            option.Required ? "required" : null,
            option.Range,
            option.Secret ? $"or {option.Name}File" : null,
            option.Default is { } value && value.ToJsonString() is not ("\"\"" or "[]") ? $"default {value.ToJsonString()}" : null,
        ];
        return string.Join(", ", facts.Where(fact => fact is not null));
    }

    private static KindsJson Readable { get; } = new(new JsonSerializerOptions(KindsJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>JSON of the lists of kinds.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<KindDescription>))]
internal sealed partial class KindsJson : JsonSerializerContext;
