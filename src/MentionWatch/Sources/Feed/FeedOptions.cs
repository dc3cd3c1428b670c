using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Sources.Fetching;

namespace MentionWatch.Sources.Feed;

/// <summary>A feed that somebody publishes.</summary>
internal sealed record FeedOptions : HttpSourceOptions
{
    [Description("Address of the feed: RSS 2.0, Atom or JSON Feed. Query and token-like parts of it are never printed.")]
    [Required]
    [Url]
    public string Url { get; init; } = "";

    [Description("Language of its items where the feed does not say, such as es.")]
    public string Language { get; init; } = "";
}
