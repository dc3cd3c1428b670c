using System.Text.Json;

namespace MentionWatch.Tests.Web.Page;

public sealed class WorkerStatusTests
{
    [Fact]
    public async Task The_running_worker_says_what_it_counted_and_whom_it_listens_to()
    {
        await using var worker = await WorkerProcess.StartAsync("""
            {
              "Brands": { "acme": { "Names": ["Acme"] } },
              "Sources": { "export": { "Kind": "file", "Path": "export.jsonl", "Every": "1s" } }
            }
            """);
        var now = TimeProvider.System.GetUtcNow();
        await File.WriteAllTextAsync(
            Path.Combine(worker.Directory, "export.jsonl"),
            $$$"""{"id":"1","text":"Acme is <b>awful</b>, never again","createdAt":"{{{now:O}}}","author":{"handle":"ana"}}""" + "\n");
        using var http = new HttpClient { BaseAddress = worker.BaseAddress };

        var status = await CountedAsync(http);

        var brand = status.GetProperty("brands")[0];
        brand.GetProperty("name").GetString().ShouldBe("Acme");
        brand.GetProperty("total").EnumerateArray().Sum(step => step.GetInt32()).ShouldBe(1);
        status.GetProperty("sources")[0].GetProperty("name").GetString().ShouldBe("export");
        status.GetProperty("open").GetArrayLength().ShouldBe(0);
        (await http.GetStringAsync(new Uri("/", UriKind.Relative))).ShouldContain("<h1>Nothing is burning</h1>");
    }

    /// <summary>The status once the one mention is counted; nothing outside the worker says when that is.</summary>
    private static async Task<JsonElement> CountedAsync(HttpClient http)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var status = JsonDocument.Parse(await http.GetStringAsync(new Uri("/api/status", UriKind.Relative), deadline.Token));
            if (status.RootElement.GetProperty("brands")[0].GetProperty("total").EnumerateArray().Any(step => step.GetInt32() > 0))
            {
                return status.RootElement.Clone();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, deadline.Token);
        }
    }
}
