using MentionWatch.Alerting.Links;

namespace MentionWatch.Web.Actions;

/// <summary>Registers and maps what people and programs act on incidents with.</summary>
internal static class ActionEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddActions(this IServiceCollection services) => services
        .AddSingleton<ApiTokens>()
        .AddSingleton<ApiGate>()
        .AddSingleton<CallLimit>()
        .AddSingleton<IncidentApi>()
        .AddSingleton<ActionViews>()
        .AddSingleton<ActionPageHandler>();

    public static void MapActions(this IEndpointRouteBuilder routes)
    {
        var limit = routes.ServiceProvider.GetRequiredService<CallLimit>();
        var api = routes.MapGroup("/api/incidents").AddEndpointFilter(limit);
        api.MapGet("", (HttpContext context, IncidentApi incidents) => incidents.ListAsync(context));
        api.MapGet("{key}", (string key, HttpContext context, IncidentApi incidents) => incidents.FindAsync(key, context));
        api.MapPost("{key}/{action}", (string key, string action, HttpContext context, IncidentApi incidents) => incidents.ActAsync(key, action, context));

        var page = routes.MapGroup(ActionLinks.Path).AddEndpointFilter(limit);
        page.MapMethods("{token}", Reading, (string token, HttpContext context, ActionPageHandler handler) => handler.ShowAsync(token, context));
        page.MapPost("{token}", (string token, HttpContext context, ActionPageHandler handler) => handler.ActAsync(token, context));
    }
}
