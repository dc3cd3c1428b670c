using MentionWatch.Web.Page;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentionWatch.Tests.Web.Page;

/// <summary>The page's endpoints on a real web server, showing one snapshot.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PageServer(StatusSnapshot snapshot)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<PageRenderer>();
        _app = builder.Build();
        _app.MapPage(_ => Task.FromResult(snapshot));
    }

    public string Address => _app.Urls.First();

    public static async Task<PageServer> StartAsync(StatusSnapshot snapshot)
    {
        var server = new PageServer(snapshot);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
