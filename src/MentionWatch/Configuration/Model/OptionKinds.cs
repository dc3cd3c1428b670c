using MentionWatch.Alerting;
using MentionWatch.Sources;

namespace MentionWatch.Configuration.Model;

/// <summary>The kinds a section can be of, and the options of each.</summary>
/// <param name="Noun">What the section is, such as <c>source</c>.</param>
/// <param name="All">Kinds by the name that <c>Kind</c> holds, in order.</param>
internal sealed record OptionKinds(string Noun, IReadOnlyList<OptionKind> All)
{
    /// <summary>The key that names the kind.</summary>
    public const string Key = "Kind";

    public static OptionKinds Sources { get; } = new("source", [.. SourceKinds.All.Select(kind => new OptionKind(kind.Name, kind.Meaning, kind.OptionsType))]);

    public static OptionKinds Receivers { get; } = new("receiver", [.. ReceiverKinds.All.Select(kind => new OptionKind(kind.Name, kind.Meaning, kind.OptionsType))]);

    public IEnumerable<string> Names => All.Select(kind => kind.Name);

    public static OptionKinds? Of(Type type)
        => type == typeof(SourceOptions) ? Sources
            : type == typeof(ReceiverOptions) ? Receivers
            : null;

    public OptionKind? Find(string name) => All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.Ordinal));
}

/// <summary>One kind.</summary>
/// <param name="Name">Value of <c>Kind</c>.</param>
/// <param name="Meaning">What it is, in one line.</param>
/// <param name="OptionsType">Its options.</param>
internal sealed record OptionKind(string Name, string Meaning, Type OptionsType)
{
    public OptionsTable Table => OptionsTable.Of(OptionsType);
}
