using System.Text.Json;
using MentionWatch.Sources.Fetching;

namespace MentionWatch.Sources.HackerNews;

/// <summary>Asks the search service for one page.</summary>
internal sealed class HackerNewsSearch(SourceHttp http, Uri baseAddress)
{
    public const int HitsPerPage = 200;

    /// <summary>The service shows no more than this many hits of a search, however many there are.</summary>
    public const int Reachable = 1000;

    public async Task<SearchDto> AskAsync(string phrase, TimeWindow window, int page, CancellationToken cancellationToken)
    {
        var address = new Uri(baseAddress, "/api/v1/search_by_date" + Query(phrase, window, page));
        var response = await http.GetAsync(new FetchRequest(address, "application/json"), cancellationToken);
        return Read(response, address);
    }

    private static string Query(string phrase, TimeWindow window, int page)
    {
        var quoted = Uri.EscapeDataString($"\"{phrase.Replace("\"", "", StringComparison.Ordinal)}\"");
        var times = Uri.EscapeDataString(FormattableString.Invariant($"created_at_i>={window.From},created_at_i<{window.To}"));
        return FormattableString.Invariant($"?query={quoted}&tags=(story,comment)&numericFilters={times}&typoTolerance=false&hitsPerPage={HitsPerPage}&page={page}");
    }

    private static SearchDto Read(FetchResponse response, Uri address)
    {
        try
        {
            if (JsonSerializer.Deserialize(response.Body.Span, SearchContext.Default.SearchDto) is { Hits: not null } page)
            {
                return page;
            }
        }
        catch (JsonException exception)
        {
            throw Unreadable(address, exception);
        }

        throw Unreadable(address, exception: null);
    }

    private static SourceException Unreadable(Uri address, JsonException? exception)
        => new(SourceFailureKind.Transient, $"{SafeAddress.Of(address)} answered with something else than search results.", innerException: exception);
}
