namespace MentionWatch.Configuration;

/// <summary>A value that must not surface: it prints as <c>***</c> and only <see cref="Reveal"/> gives it away.</summary>
/// <remarks>In the configuration an option of this type can also be written as <c>NameFile</c>, a path whose content is the secret.</remarks>
internal sealed class Secret(string value) : IEquatable<Secret>
{
    /// <summary>What stands in its place wherever it would be printed.</summary>
    public const string Mask = "***";

    /// <summary>The value itself, for the moment it is used.</summary>
    public string Reveal() => value;

    public bool Equals(Secret? other) => other is not null && string.Equals(value, other.Reveal(), StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Secret);

    public override int GetHashCode() => value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Mask;
}
