using MentionWatch.Classification.Http;
using MentionWatch.Configuration;
using MentionWatch.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>A server that keeps failing is left alone and shows; nothing of a key shows anywhere.</summary>
public sealed class HttpBreakerTests
{
    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone_shows_as_degraded_and_is_tried_again()
    {
        await using var tei = await TeiServer.StartAsync();
        var clock = new ManualTimeProvider();
        var options = HttpWorld.Sentiment(tei.Url) with { Retries = 0, BreakAfter = 4, BreakFor = TimeSpan.FromSeconds(20) };
        using var world = new HttpWorld(clock, HttpWorld.Options(("m", options)));
        tei.Server.Always = ModelServer.Answer(500);
        var began = clock.GetUtcNow();

        for (var i = 0; i < 6; i++)
        {
            (await world.ClassifyOneAsync("bad")).ShouldBe(Buffering.Support.KeywordClassifier.Of("bad"));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        tei.Server.Received.Count.ShouldBe(4);
        world.Fallbacks(FallbackReason.ServerError).ShouldBe(4);
        world.Fallbacks(FallbackReason.BreakerOpen).ShouldBe(2);
        var health = await world.HealthAsync();
        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Description.ShouldBe("The engine http labels mentions, but the local model answers for the model server m: 127.0.0.1 answered 500.");
        health.Data[HealthHistory.Since].ShouldBe(began);
        world.Logs.At(LogLevel.Warning).ShouldHaveSingleItem().ShouldContain("m is left alone for a while");

        tei.Server.Always = null;
        clock.Advance(TimeSpan.FromSeconds(20));

        (await world.ClassifyOneAsync("bad")).Scores.Negative.ShouldBe(0.7f, 1e-6f);
        (await world.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
        world.Logs.At(LogLevel.Information).ShouldHaveSingleItem().ShouldContain("m answers again");
    }

    [Fact]
    public async Task A_server_that_fails_now_and_then_is_told_before_it_is_left_alone()
    {
        await using var tei = await TeiServer.StartAsync();
        using var world = new HttpWorld(null, HttpWorld.Options(("m", HttpWorld.Sentiment(tei.Url) with { Retries = 0 })));
        tei.Server.Fault(Enumerable.Repeat(ModelServer.Answer(503), 3));

        await world.ClassifyOneAsync("bad");
        await world.ClassifyOneAsync("bad");
        (await world.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
        await world.ClassifyOneAsync("bad");
        (await world.HealthAsync()).Status.ShouldBe(HealthStatus.Degraded);
        await world.ClassifyOneAsync("bad");
        (await world.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_private_address_is_refused_unless_it_is_allowed()
    {
        await using var tei = await TeiServer.StartAsync();
        using var world = new HttpWorld(null, HttpWorld.Options(("m", HttpWorld.Sentiment(tei.Url) with { AllowPrivateAddresses = false, BreakAfter = 2 })));

        await world.ClassifyAsync("bad");
        await world.ClassifyAsync("bad");

        tei.Server.Received.ShouldBeEmpty();
        world.Fallbacks(FallbackReason.Misconfigured).ShouldBe(2);
        (await world.HealthAsync()).Description!.ShouldContain("set AllowPrivateAddresses if that is intended");
    }

    [Fact]
    public async Task Neither_key_nor_path_nor_text_surfaces_whatever_a_server_answers()
    {
        await using var chat = await ChatServer.StartAsync();
        var options = HttpWorld.Chat(chat.Url + "/token-in-the-path?key=" + HttpWorld.Key) with { ApiKey = new Secret(HttpWorld.Key), BreakAfter = 2, Retries = 0 };
        using var world = new HttpWorld(null, HttpWorld.Options(("m", options)));
        chat.Server.Always = ModelServer.Answer(401, "{\"error\":{\"message\":\"Incorrect API key provided: " + HttpWorld.Key + ", for the text hush-hush\"}}");

        await world.ClassifyAsync("hush-hush", "hush-hush");

        var said = string.Join('\n', [.. world.Logs.Lines, .. world.Counts.Keys, (await world.HealthAsync()).Description!, options.ToString()]);
        said.ShouldContain("127.0.0.1 answered 401 (ApiKey missing or wrong)");
        said.ShouldNotContain(HttpWorld.Key);
        said.ShouldNotContain("token-in-the-path");
        said.ShouldNotContain("hush-hush");
        chat.Server.Received[0].Authorization.ShouldBe($"Bearer {HttpWorld.Key}");
    }
}
