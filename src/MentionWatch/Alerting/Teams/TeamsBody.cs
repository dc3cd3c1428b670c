using System.Text.Encodings.Web;
using System.Text.Json;

namespace MentionWatch.Alerting.Teams;

/// <summary>The bytes of a message, kept below what Teams takes by leaving posts out.</summary>
internal static class TeamsBody
{
    private const int MaxBytes = 28 * 1024;

    /// <summary>Letters stay readable: the body is JSON for a program and never part of a page.</summary>
    private static readonly TeamsJson Readable = new(new JsonSerializerOptions(TeamsJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Write(TeamsMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, Readable.TeamsMessage);

    public static byte[] Write(TeamsRenderer renderer, Delivery delivery)
    {
        for (var posts = TeamsRenderer.MaxPosts; ; posts--)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(renderer.Render(delivery, posts), Readable.TeamsMessage);
            if (body.Length <= MaxBytes || posts == 0)
            {
                return body;
            }
        }
    }
}
