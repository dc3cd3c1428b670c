using MentionWatch.Configuration;
using MentionWatch.Sources.Ingest;
using MentionWatch.Web.Actions;
using MentionWatch.Web.Page;
using MentionWatch.Web.Proxies;
using MentionWatch.Web.Silences;
using Microsoft.Extensions.Options;

namespace MentionWatch.Web;

/// <summary>Registers and maps the HTTP side, one line an area.</summary>
internal static class WebExtensions
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddRoutingCore();
        services.AddHealth();
        services.AddPage();
        services.AddActions();
        services.AddSilences();
        return services;
    }

    public static WebApplication MapWeb(this WebApplication app)
    {
        app.UseTrustedProxies(app.Services.GetRequiredService<IOptionsMonitor<MentionWatchOptions>>().CurrentValue.Web.TrustedProxies);
        app.MapHealth();
        app.MapMetrics();
        app.MapIngest();
        app.MapDeliveries();
        app.MapActions();
        app.MapSilences();
        app.MapPage(app.Services.GetRequiredService<StatusReader>().ReadAsync);
        return app;
    }
}
