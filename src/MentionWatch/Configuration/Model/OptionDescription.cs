using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MentionWatch.Configuration.Model;

/// <summary>One option as <c>sources --json</c> and <c>receivers --json</c> print it.</summary>
internal sealed record OptionDescription(string Name, string Type, JsonNode? Default, string? Range, string Meaning, bool Required, bool Secret)
{
    /// <summary>The options inside, when this one is a section.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OptionDescription>? Options { get; init; }

    public static OptionDescription Of(OptionInfo option)
        => new(option.Name, option.Shape.Name, OptionJson.Default(option), OptionText.Range(option), option.Meaning, option.Required, option.Shape.IsSecret())
        {
            Options = option.Shape is SectionShape section ? [.. section.Table.Options.Select(Of)] : null,
        };
}

/// <summary>One kind as <c>sources --json</c> and <c>receivers --json</c> print it.</summary>
internal sealed record KindDescription(string Kind, string Meaning, IReadOnlyList<OptionDescription> Options)
{
    public static IReadOnlyList<KindDescription> Of(OptionKinds kinds)
        => [.. kinds.All.Select(kind => new KindDescription(kind.Name, kind.Meaning, [.. Choosable(kind).Select(OptionDescription.Of)]))];

    private static IEnumerable<OptionInfo> Choosable(OptionKind kind)
        => kind.Table.Options.Where(option => !string.Equals(option.Name, OptionKinds.Key, StringComparison.Ordinal));
}
