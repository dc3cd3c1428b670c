using System.Net;

namespace MentionWatch.Sources.Fetching;

/// <summary>Registers the HTTP side of the sources.</summary>
internal static class FetchingExtensions
{
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        services.AddClient(HttpFetcher.PublicOnly, guarded: true);
        services.AddClient(HttpFetcher.AnyAddress, guarded: false);
        return services.AddSingleton<HttpFetcher>();
    }

    /// <summary>The factory's own loggers would print paths, and a path can hold a feed's token.</summary>
    private static void AddClient(this IServiceCollection services, string name, bool guarded)
        => services.AddHttpClient(name, Configure).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(() => Handler(guarded));

    private static void Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        var version = typeof(FetchingExtensions).Assembly.GetName().Version;
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"MentionWatch/{version?.ToString(3) ?? "0"} (brand mention monitor)");
    }

    private static SocketsHttpHandler Handler(bool guarded)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
            UseCookies = false,

            // Behind a proxy the address that is connected to is the proxy's, and the check of addresses would be void.
            UseProxy = false,
        };
        if (guarded)
        {
            handler.ConnectCallback = GuardedConnection.OpenAsync;
        }

        return handler;
    }
}
