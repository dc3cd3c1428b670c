using System.Text.Json;
using System.Text.Json.Serialization;
using MentionWatch.Web.Page.Held;
using MentionWatch.Web.Page.Troubles;

namespace MentionWatch.Web.Page;

/// <summary>The page and the same content for programs.</summary>
internal static class PageEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static IServiceCollection AddPage(this IServiceCollection services) => services
        .AddSingleton<PageRenderer>()
        .AddSingleton<BrandCounts>()
        .AddSingleton<NextTold>()
        .AddSingleton<HeldBackReader>()
        .AddSingleton<TroubleReader>()
        .AddSingleton<StatusReader>();

    /// <summary>Maps <c>GET /</c> and <c>GET /api/status</c>.</summary>
    public static void MapPage(this IEndpointRouteBuilder routes, Func<CancellationToken, Task<StatusSnapshot>> read)
    {
        routes.MapGet("/", async (HttpContext context, PageRenderer renderer) => await DrawAsync(context, renderer, await read(context.RequestAborted)));
        routes.MapGet("/api/status", async (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(await read(context.RequestAborted), Json);
        });
    }

    private static async Task<IResult> DrawAsync(HttpContext context, PageRenderer renderer, StatusSnapshot snapshot)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = StyleSheet.Status.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return Results.Content(await renderer.DrawAsync(snapshot), "text/html; charset=utf-8");
    }
}
