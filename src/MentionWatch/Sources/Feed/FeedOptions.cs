using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Alerting.Http;
using MentionWatch.Configuration;
using MentionWatch.Sources.Fetching;

namespace MentionWatch.Sources.Feed;

/// <summary>A feed that somebody publishes.</summary>
internal sealed record FeedOptions : HttpSourceOptions
{
    [Description("Address of the feed: RSS 2.0, Atom or JSON Feed. Some hold a token in it, so it is treated as a secret.")]
    [Required]
    [HttpAddress]
    public Secret? Url { get; init; }

    [Description("Language of its items where the feed does not say, such as es.")]
    public string Language { get; init; } = "";
}
