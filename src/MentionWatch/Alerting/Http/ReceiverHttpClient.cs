using System.Text;
using MentionWatch.Networking;

namespace MentionWatch.Alerting.Http;

/// <summary>Posts to receivers. Follows no redirect, keeps no cookie, refuses private addresses unless allowed, and names no more of an address than its host.</summary>
internal sealed class ReceiverHttpClient(TimeProvider time) : IDisposable
{
    private const int BodyBytes = 32 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);
    private readonly HttpMessageInvoker _public = new(Handler(allowPrivate: false));
    private readonly HttpMessageInvoker _any = new(Handler(allowPrivate: true));

    /// <summary>Posts once.</summary>
    /// <param name="request">What, and where to.</param>
    /// <param name="judge">Reads the answer.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async ValueTask<DeliveryOutcome> PostAsync(ReceiverRequest request, Func<ReceiverAnswer, DeliveryOutcome> judge, CancellationToken cancellationToken)
    {
        using var message = request.ToMessage();
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return judge(await SendAsync(message, request.AllowPrivateAddresses, either.Token));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new DeliveryOutcome(DeliveryVerdict.Retry, DeliveryReason.Timeout, $"{message.RequestUri!.Host} did not answer within {Limit.TotalSeconds} s");
        }
        catch (HttpRequestException exception) when (exception.InnerException is PrivateAddressException refused)
        {
            return new DeliveryOutcome(DeliveryVerdict.Permanent, DeliveryReason.PrivateAddress, refused.Message);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new DeliveryOutcome(DeliveryVerdict.Retry, DeliveryReason.Network, $"{message.RequestUri!.Host} could not be reached ({Kind(exception)})");
        }
    }

    public void Dispose()
    {
        _public.Dispose();
        _any.Dispose();
    }

    private static string Kind(Exception exception)
        => exception is HttpRequestException { HttpRequestError: var error and not HttpRequestError.Unknown } ? error.ToString() : "connection broken";

    private static SocketsHttpHandler Handler(bool allowPrivate) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        ConnectCallback = allowPrivate ? null : PublicConnection.OpenAsync,
    };

    private static async Task<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[BodyBytes];
        var count = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(bytes, 0, count);
    }

    private async Task<ReceiverAnswer> SendAsync(HttpRequestMessage message, bool allowPrivate, CancellationToken cancellationToken)
    {
        var invoker = allowPrivate ? _any : _public;
        using var response = await invoker.SendAsync(message, cancellationToken);
        return new ReceiverAnswer((int)response.StatusCode, await ReadBodyAsync(response, cancellationToken), RetryAfter(response));
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : null;
    }
}
