using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MentionWatch.Alerting.Http;

/// <summary>One request to a receiver.</summary>
/// <param name="Address">Where to; its path may be the secret.</param>
/// <param name="AllowPrivateAddresses">Whether it may be in a private network.</param>
/// <param name="Body">The exact bytes, JSON; none for no body.</param>
internal sealed record ReceiverRequest(string Address, bool AllowPrivateAddresses, byte[] Body)
{
    public HttpMethod Method { get; init; } = HttpMethod.Post;

    /// <summary>Headers of its own, by name.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A request to the address of a hook.</summary>
    public static ReceiverRequest Json<T>(HookReceiverOptions options, T message, JsonTypeInfo<T> type)
        => Json(options, options.Url!.Reveal(), message, type);

    /// <summary>A request to some address.</summary>
    public static ReceiverRequest Json<T>(HttpReceiverOptions options, string address, T message, JsonTypeInfo<T> type)
        => new(address, options.AllowPrivateAddresses, JsonSerializer.SerializeToUtf8Bytes(message, type));

    /// <summary>As it goes out.</summary>
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Address);
        if (Body.Length > 0)
        {
            message.Content = new ByteArrayContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("MentionWatch", "1"));
        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
