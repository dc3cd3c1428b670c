using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Sources.Fetching;

namespace MentionWatch.Sources.HackerNews;

/// <summary>Stories and comments of Hacker News.</summary>
internal sealed record HackerNewsOptions : HttpSourceOptions
{
    [Description("Phrases to search for; empty for the names of its brands.")]
    public IReadOnlyList<string> Queries { get; init; } = [];

    [Description("How far back the first poll reads.")]
    [Range(typeof(TimeSpan), "00:00:00", "90.00:00:00")]
    public TimeSpan History { get; init; } = TimeSpan.FromDays(7);

    [Description("Address of the search service.")]
    [Url]
    public string BaseUrl { get; init; } = "https://hn.algolia.com";
}
