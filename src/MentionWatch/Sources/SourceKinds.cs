using MentionWatch.Sources.Feed;
using MentionWatch.Sources.Files;
using MentionWatch.Sources.HackerNews;
using MentionWatch.Sources.Ingest;

namespace MentionWatch.Sources;

/// <summary>Every kind of source, one line each.</summary>
internal static class SourceKinds
{
    public static IReadOnlyList<SourceKind> All { get; } =
    [
        SourceKind.Polled<FeedOptions>("feed", "RSS 2.0, Atom or JSON Feed.", FeedSource.Create) with { DefaultEvery = TimeSpan.FromMinutes(5) },
        SourceKind.Polled<HackerNewsOptions>("hackernews", "Stories and comments of Hacker News, through its public search.", HackerNewsSource.Create),
        SourceKind.Polled<FileSourceOptions>("file", "Mentions in a file, one JSON object a line, followed as it grows.", FileSource.Create) with { DefaultEvery = TimeSpan.FromSeconds(1) },
        SourceKind.Pushed<IngestOptions>("ingest", "Mentions pushed to POST /ingest/{source}, signed as Standard Webhooks."),
    ];

    /// <summary>The kind of this name; <see langword="null"/> when there is none.</summary>
    public static SourceKind? Find(string name) => All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.Ordinal));
}
