namespace MentionWatch.Sources.Ingest;

/// <summary>One thing that is wrong with a pushed body.</summary>
/// <param name="Index">Which mention, counted from 0; <see langword="null"/> for the body as a whole.</param>
/// <param name="Path">Which member of it.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record IngestProblem(int? Index, string Path, string Problem);
