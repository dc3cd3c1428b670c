namespace MentionWatch.Configuration;

/// <summary>A value that must not surface: it prints as <c>***</c> and only <see cref="Reveal"/> gives it away.</summary>
/// <remarks>In the configuration an option of this type can also be written as <c>NameFile</c>, a path whose content is the secret.</remarks>
internal sealed class Secret(string value)
{
    /// <summary>The value itself, for the moment it is used.</summary>
    public string Reveal() => value;

    public override string ToString() => "***";
}
