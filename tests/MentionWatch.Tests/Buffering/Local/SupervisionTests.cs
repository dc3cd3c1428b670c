using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace MentionWatch.Tests.Buffering.Local;

public sealed class SupervisionTests
{
    private const string Push = """{ "Brands": { "acme": { "Names": ["Acme"] } }, "Sources": { "push": { "Kind": "ingest", "Secrets": ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"] } } }""";

    [Fact]
    public async Task What_keeps_Redis_from_starting_again_is_told_by_health_and_mentions_flow_once_it_is_mended()
    {
        await using var worker = await WorkerProcess.StartAsync(Push);
        using var push = new SignedPush("push");
        using var http = new HttpClient { BaseAddress = worker.BaseAddress };
        var data = Path.Combine(worker.Directory, "data");
        var obstacle = Directory.CreateDirectory(Path.Combine(data, "redis.conf.new"));
        using var redis = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(Path.Combine(data, "redis.pid")), CultureInfo.InvariantCulture));

        redis.Kill();

        await UntilAsync(async () => (await ReadyAsync(http)).Contains("redis.conf.new", StringComparison.Ordinal));
        (await SendAsync(push, worker, "away")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        obstacle.Delete();
        await UntilAsync(async () => await SendAsync(push, worker, "back") == HttpStatusCode.Accepted);
        (await ReadyAsync(http)).ShouldContain("\"status\": \"ready\"");
    }

    private static async Task<string> ReadyAsync(HttpClient http)
    {
        using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpStatusCode> SendAsync(SignedPush push, WorkerProcess worker, string id)
    {
        using var answer = await push.SendAsync(worker.BaseAddress, id, ["""{ "id": "1", "text": "Acme is late", "createdAt": "2026-03-01T00:00:00Z" }"""]);
        return answer.StatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, deadline.Token);
        }
    }
}
