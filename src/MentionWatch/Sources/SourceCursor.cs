namespace MentionWatch.Sources;

/// <summary>A position in a source, written and read by its adapter alone.</summary>
/// <param name="Value">The adapter's own notation; empty before the first run.</param>
internal readonly record struct SourceCursor(string Value)
{
    /// <summary>Before the first run.</summary>
    public static SourceCursor Start { get; } = new("");

    /// <summary>Whether nothing was ever committed.</summary>
    public bool IsStart => string.IsNullOrEmpty(Value);
}
