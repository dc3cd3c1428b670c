using System.Text.Json;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Discord;

/// <summary>A webhook of Discord as documented, waiting for the message to be saved.</summary>
internal static class DiscordCloud
{
    public static Func<HttpContext, Task> Webhook { get; } = Cloud.Of(
        Check,
        body => ReceiverStub.Status(200, JsonSerializer.Serialize(new { id = "1234567890123456789", type = 0, content = body.GetProperty("content").GetString(), embeds = body.GetProperty("embeds") })));

    private static void Check(HttpContext context, JsonElement body, StrictJson strict)
    {
        strict.Demand(context.Request.Query["wait"] == "true", "nobody waits for the message to be saved");
        strict.Members(body, ["content", "username", "allowed_mentions", "embeds"]);
        strict.Text(body, "content", 2000);
        strict.OneOf(body, "username", "MentionWatch");
        strict.Demand(body.GetProperty("allowed_mentions").GetRawText() == """{"parse":[]}""", "somebody could be pinged");
        foreach (var embed in strict.Items(body, "embeds", 10))
        {
            strict.Members(embed, ["title", "color", "timestamp"], "description", "url");
            strict.Text(embed, "title", 256);
            strict.Text(embed, "description", 4096);
            strict.Address(embed, "url");
            strict.Demand(embed.GetProperty("color").GetInt32() is >= 0 and <= 0xFFFFFF, "color is none");
            strict.Demand(embed.GetProperty("title").GetString()!.Length + (embed.TryGetProperty("description", out var description) ? description.GetString()!.Length : 0) <= 6000, "the embeds are too long");
        }
    }
}
