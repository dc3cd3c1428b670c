using System.Text.Json;
using MentionWatch.Tests.Web.Actions;

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

        var status = await UntilAsync(http, status => status.GetProperty("brands")[0].GetProperty("total").EnumerateArray().Any(step => step.GetInt32() > 0));

        var brand = status.GetProperty("brands")[0];
        brand.GetProperty("name").GetString().ShouldBe("Acme");
        brand.GetProperty("total").EnumerateArray().Sum(step => step.GetInt32()).ShouldBe(1);
        status.GetProperty("sources")[0].GetProperty("name").GetString().ShouldBe("export");
        status.GetProperty("open").GetArrayLength().ShouldBe(0);
        (await http.GetStringAsync(new Uri("/", UriKind.Relative))).ShouldContain("<h1>Nothing is burning</h1>");
    }

    [Fact]
    public async Task The_running_worker_says_who_has_it_what_is_held_back_and_what_is_wrong_with_itself()
    {
        await using var house = await ActionHouse.OpenAsync();
        await house.SubmitAsync("acknowledge", ("by", "Ana"), ("note", "do not show"));
        await house.CallAsync(HttpMethod.Post, "/api/silences", body: """{"by":"Ben","reason":"fire drill","minutes":60}""");
        await File.WriteAllTextAsync(house.Worker.ConfigFile, """{ "Brands": 7 }""");

        var status = await UntilAsync(house.Http, status => status.GetProperty("troubles").GetArrayLength() > 0);

        var open = status.GetProperty("open").EnumerateArray().ShouldHaveSingleItem();
        (open.GetProperty("state").GetString(), open.GetProperty("holder").GetString()).ShouldBe(("acknowledged", "Ana"));
        status.GetProperty("held").GetProperty("silences").EnumerateArray().ShouldHaveSingleItem().GetProperty("reason").GetString().ShouldBe("fire drill");
        status.GetProperty("troubles").EnumerateArray().Select(trouble => trouble.GetProperty("kind").GetString()).ShouldContain("config-rejected");
        var page = await house.Http.GetStringAsync(new Uri("/", UriKind.Relative));
        page.ShouldContain("Ana has it, since");
        open.GetProperty("history").EnumerateArray().ShouldHaveSingleItem().GetString()!.ShouldEndWith(" Ana took it");
        page.ShouldNotContain("do not show");
        page.ShouldContain("Ben (desk): fire drill");
        page.ShouldContain("The changed configuration was refused");
    }

    [Fact]
    public async Task Without_its_redis_the_running_worker_still_says_what_is_wrong()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var worker = await WorkerProcess.StartAsync($$"""{ "Redis": { "ConnectionString": "{{redis.ConnectionString}}", "Partitions": 4 } }""");
        using var http = new HttpClient { BaseAddress = worker.BaseAddress };
        await redis.KillAsync();

        var status = await UntilAsync(http, status => status.GetProperty("troubles").EnumerateArray().Any(trouble => trouble.GetProperty("kind").GetString() == "redis-trouble"));

        status.GetProperty("storeAnswers").GetBoolean().ShouldBeFalse();
        await redis.StartAgainAsync();
    }

    /// <summary>The status once it is as wanted; nothing outside the worker says when that is.</summary>
    private static async Task<JsonElement> UntilAsync(HttpClient http, Func<JsonElement, bool> isWanted)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var status = JsonDocument.Parse(await http.GetStringAsync(new Uri("/api/status", UriKind.Relative), deadline.Token));
            if (isWanted(status.RootElement))
            {
                return status.RootElement.Clone();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, deadline.Token);
        }
    }
}
