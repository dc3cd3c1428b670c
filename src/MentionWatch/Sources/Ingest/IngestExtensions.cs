using MentionWatch.Buffering;

namespace MentionWatch.Sources.Ingest;

/// <summary>Registers and maps the door for pushes.</summary>
internal static class IngestExtensions
{
    public static IServiceCollection AddIngest(this IServiceCollection services)
        => services.AddSingleton<ReplayCache>().AddSingleton<PostRemover>().AddSingleton<RefusedPushes>().AddSingleton<PushedHistory>().AddSingleton<IngestEndpoint>();

    public static IEndpointRouteBuilder MapIngest(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/ingest/{source}", (string source, HttpContext context, IngestEndpoint ingest, IHostApplicationLifetime worker) => ingest.PostAsync(source, context, worker.ApplicationStopping));
        return endpoints;
    }
}
