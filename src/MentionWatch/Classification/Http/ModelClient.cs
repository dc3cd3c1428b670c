using System.Net.Http.Headers;
using System.Net.Mime;
using MentionWatch.Networking;

namespace MentionWatch.Classification.Http;

/// <summary>Posts to one model server. Follows no redirect, keeps no cookie, refuses private addresses unless allowed.</summary>
internal sealed class ModelClient(HttpModelOptions options, TimeProvider time) : IDisposable
{
    private const int LargestAnswer = 8 << 20;
    private readonly Uri _address = new(options.Url!.Reveal());
    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        MaxConnectionsPerServer = options.Concurrency,
        ConnectCallback = options.AllowPrivateAddresses ? null : PublicConnection.OpenAsync,
    });

    public string Host => _address.Host;

    /// <summary>Makes one attempt.</summary>
    /// <returns>The body of the answer.</returns>
    /// <exception cref="ModelException">There was none, or one without success.</exception>
    public async Task<ReadOnlyMemory<byte>> PostAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ReadOnlyMemoryContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
        request.Headers.Accept.ParseAdd(MediaTypeNames.Application.Json);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("MentionWatch", "1"));
        if (options.ApiKey is { } key)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());
        }

        try
        {
            using var response = await _invoker.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? await ReadAsync(response.Content, cancellationToken) : throw Failure(response);
        }
        catch (HttpRequestException exception) when (exception.InnerException is PrivateAddressException refused)
        {
            throw new ModelException(FallbackReason.Misconfigured, refused.Message, inner: refused);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ModelException(FallbackReason.Network, $"{Host} could not be reached ({Kind(exception)})", inner: exception);
        }
    }

    public void Dispose() => _invoker.Dispose();

    private static string Kind(Exception exception)
        => exception is HttpRequestException { HttpRequestError: var error and not HttpRequestError.Unknown } ? error.ToString() : "connection broken";

    private async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var buffer = new byte[16 << 10];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LargestAnswer)
            {
                throw new ModelException(FallbackReason.Malformed, $"{Host} answered with more than {LargestAnswer} bytes");
            }
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private ModelException Failure(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return new ModelException(
            ModelStatus.Reason(response.StatusCode),
            $"{Host} answered {(int)response.StatusCode}{ModelStatus.Meaning(response.StatusCode)}",
            wait > TimeSpan.Zero ? wait : null);
    }
}
