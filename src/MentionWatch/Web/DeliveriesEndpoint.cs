using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Reporting;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Web;

/// <summary><c>GET /api/deliveries</c>: the latest deliveries with every attempt, of one incident or receiver with <c>?incident=</c> and <c>?receiver=</c>.</summary>
internal static class DeliveriesEndpoint
{
    private const int DefaultCount = 50;
    private const int MaxCount = 1_000;
    private static readonly DeliveryLogJson Readable = new(ReadableJson.Of(DeliveryLogJson.Default.Options));

    public static void MapDeliveries(this IEndpointRouteBuilder app)
        => app.MapGet("/api/deliveries", async (HttpContext context, DeliveryLog log, string? incident, string? receiver, int? count) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            try
            {
                var deliveries = await log.ReadAsync(incident, receiver, Math.Clamp(count ?? DefaultCount, 1, MaxCount));
                return Results.Json(deliveries, Readable.IReadOnlyListLoggedDelivery);
            }
            catch (Exception problem) when (RedisFailure.Is(problem))
            {
                return Results.Text(RedisFailure.Describe(problem), statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
}
