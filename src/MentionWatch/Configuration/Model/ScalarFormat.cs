using MentionWatch.Configuration.Reading;

namespace MentionWatch.Configuration.Model;

/// <summary>How one type of single value is written, read and described.</summary>
/// <param name="Type">Its type in code.</param>
/// <param name="Name">Name of the type for people, such as <c>duration</c>.</param>
/// <param name="Expected">What to write, with an example.</param>
/// <param name="Written">How JSON writes it; an environment variable is text for every type.</param>
/// <param name="Parse">Reads it; <see langword="null"/> when the text is not one.</param>
/// <param name="Format">Writes it so that <paramref name="Parse"/> reads the same value back.</param>
internal sealed record ScalarFormat(Type Type, string Name, string Expected, ConfigValueType Written, Func<string, object?> Parse, Func<object, string> Format)
{
    /// <summary>Values of a choice; empty for types without a fixed set.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Pattern of the notation, where text has one.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether only whole numbers are meant.</summary>
    public bool Whole { get; init; }
}
