using MentionWatch.Web.Actions;

namespace MentionWatch.Web.Silences;

/// <summary>Registers and maps the API of silences.</summary>
internal static class SilenceEndpoints
{
    public static IServiceCollection AddSilences(this IServiceCollection services) => services.AddSingleton<SilenceApi>();

    public static void MapSilences(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/silences").AddEndpointFilter(routes.ServiceProvider.GetRequiredService<CallLimit>());
        api.MapGet("", (HttpContext context, SilenceApi silences) => silences.ListAsync(context));
        api.MapPost("", (HttpContext context, SilenceApi silences) => silences.AddAsync(context));
        api.MapDelete("{id}", (string id, HttpContext context, SilenceApi silences) => silences.EndAsync(id, context));
    }
}
