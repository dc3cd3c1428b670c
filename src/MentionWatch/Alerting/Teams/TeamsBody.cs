using System.Text.Json;
using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.Teams;

/// <summary>The bytes of a message, kept below what Teams takes by leaving posts out.</summary>
internal static class TeamsBody
{
    private const int MaxBytes = 28 * 1024;

    private static readonly TeamsJson Readable = new(ReadableJson.Of(TeamsJson.Default.Options));

    public static byte[] Write(TeamsMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, Readable.TeamsMessage);

    public static byte[] Write(TeamsRenderer renderer, Delivery delivery)
        => FittingBody.Write(TeamsRenderer.MaxPosts, MaxBytes, posts => Write(renderer.Render(delivery, posts)));
}
