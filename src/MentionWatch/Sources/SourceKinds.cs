namespace MentionWatch.Sources;

/// <summary>Every kind of source, one line each.</summary>
internal static class SourceKinds
{
    public static IReadOnlyList<SourceKind> All { get; } = [];
}
