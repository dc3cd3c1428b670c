using System.Net;

namespace MentionWatch.Sources.Fetching;

/// <summary>Gets one thing over HTTP once: redirects followed by hand, size capped, failures translated.</summary>
internal sealed class HttpFetcher(IHttpClientFactory clients, TimeProvider clock)
{
    public const string PublicOnly = "sources";
    public const string AnyAddress = "sources-any-address";
    private const int MostRedirects = 5;

    public async Task<FetchResponse> FetchAsync(FetchRequest request, HttpSourceOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await FollowAsync(request, options, cancellationToken);
        }
        catch (HttpRequestException exception) when (exception.InnerException is SourceException refused)
        {
            throw new SourceException(refused.Kind, refused.Message, innerException: exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            var reason = exception is HttpRequestException { HttpRequestError: var error } ? error.ToString() : "connection cut";
            throw new SourceException(SourceFailureKind.Transient, $"{SafeAddress.Of(request.Address)} could not be read ({reason}).", innerException: exception);
        }
    }

    private async Task<FetchResponse> FollowAsync(FetchRequest request, HttpSourceOptions options, CancellationToken cancellationToken)
    {
        var client = clients.CreateClient(options.AllowPrivateAddresses ? AnyAddress : PublicOnly);
        var address = request.Address;
        Uri? movedTo = null;
        var permanent = true;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var message = Message(request, address);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (Target(response, address) is not { } target)
            {
                return await ReadAsync(response, address, movedTo, options.MaxBytes, cancellationToken);
            }

            permanent &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            movedTo = permanent ? target : movedTo;
            address = target;
        }

        throw new SourceException(SourceFailureKind.BadQuery, $"{SafeAddress.Of(request.Address)} redirects more than {MostRedirects} times.");
    }

    private static HttpRequestMessage Message(FetchRequest request, Uri address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (request.ETag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (request.LastModified is { } date)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }

        return message;
    }

    private static Uri? Target(HttpResponseMessage response, Uri address)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
        {
            return null;
        }

        return response.Headers.Location is { } location && Uri.TryCreate(address, location, out var target) && (target.Scheme is "http" or "https")
            ? target
            : throw new SourceException(SourceFailureKind.BadQuery, $"{SafeAddress.Of(address)} redirects to nowhere that can be read.");
    }

    private async Task<FetchResponse> ReadAsync(HttpResponseMessage response, Uri address, Uri? movedTo, int limit, CancellationToken cancellationToken)
    {
        var notModified = response.StatusCode == HttpStatusCode.NotModified;
        if (!notModified && !response.IsSuccessStatusCode)
        {
            throw StatusVerdict.Of(response, address, clock.GetUtcNow());
        }

        var body = notModified ? default : await BodyReader.ReadAsync(response.Content, limit, address, cancellationToken);
        if (PageSniffer.IsWebPage(body.Span))
        {
            throw new SourceException(SourceFailureKind.Transient, $"{SafeAddress.Of(address)} answered with a web page instead of data.");
        }

        return new FetchResponse
        {
            NotModified = notModified,
            Body = body,
            Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"', '\'', ' '),
            ETag = Header(response, "ETag"),
            LastModified = Header(response, "Last-Modified"),
            MaxAge = response.Headers.CacheControl is { NoCache: false, NoStore: false, MaxAge: { } age } ? age : null,
            MovedTo = movedTo,
        };
    }

    private static string? Header(HttpResponseMessage response, string name)
        => response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;
}
