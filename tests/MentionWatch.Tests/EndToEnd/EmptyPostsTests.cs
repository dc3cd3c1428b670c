using System.Net;
using System.Text.Json;

namespace MentionWatch.Tests.EndToEnd;

public sealed class EmptyPostsTests
{
    private const string Config = """
        {
          "Brands": { "hollow": { "Names": ["Hollow"] }, "burning": { "Names": ["Burning"] } },
          "Sources": { "push": { "Kind": "ingest", "Secrets": ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"] } }
        }
        """;

    private static readonly string[] Nothing = ["", " ", "\n", "\t \r\n", "\u00a0", "\u200b", "   ", "\u2003", "\u00a0 \u00a0", "\ufeff"];

    /// <summary>The crisis of another brand, pushed afterwards, shows that the detector has looked.</summary>
    [Fact]
    public async Task Ten_empty_posts_raise_no_crisis()
    {
        await using var worker = await WorkerProcess.StartAsync(Config);
        using var push = new SignedPush("push");

        await PushAsync(push, worker, "hollow", Nothing);
        await PushAsync(push, worker, "burning", Enumerable.Repeat("nunca más, qué vergüenza de servicio, llevo tres semanas esperando y nadie contesta", 40));

        await worker.Log.WaitForAsync(line => line.Contains("burning", StringComparison.Ordinal) && line.Contains("Triggered", StringComparison.Ordinal));
        worker.Log.Lines.ShouldAllBe(line => !line.Contains("hollow", StringComparison.Ordinal));
    }

    private static async Task PushAsync(SignedPush push, WorkerProcess worker, string brand, IEnumerable<string> texts)
    {
        var createdAt = TimeProvider.System.GetUtcNow();
        var mentions = texts.Select((text, number) => JsonSerializer.Serialize(new { id = $"{brand}-{number}", brand, text, author = new { id = $"{brand}-{number}" }, createdAt }));
        using var answer = await push.SendAsync(worker.BaseAddress, brand, mentions);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }
}
