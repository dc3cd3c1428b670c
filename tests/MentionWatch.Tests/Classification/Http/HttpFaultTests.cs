using MentionWatch.Classification.Http;
using MentionWatch.Core.Classification;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>What happens to texts while a model server fails; the local model says positive of a good text and nothing else of others.</summary>
public sealed class HttpFaultTests
{
    private const string Right = """[[{"score":0.9,"label":"NEG"},{"score":0.06,"label":"NEU"},{"score":0.04,"label":"POS"}]]""";

    public static TheoryData<string, int, string> Answers => new()
    {
        { nameof(FallbackReason.ServerError), 500, "" },
        { nameof(FallbackReason.ServerError), 424, """{"error":"Inference failed","error_type":"Backend"}""" },
        { nameof(FallbackReason.ServerError), 503, """{"error":"unhealthy","error_type":"Unhealthy"}""" },
        { nameof(FallbackReason.RateLimited), 429, """{"error":"Model is overloaded","error_type":"Overloaded"}""" },
        { nameof(FallbackReason.Malformed), 200, "<html><body>It works!</body></html>" },
        { nameof(FallbackReason.Malformed), 200, "" },
        { nameof(FallbackReason.Malformed), 200, "null" },
        { nameof(FallbackReason.Malformed), 200, "[]" },
        { nameof(FallbackReason.Malformed), 200, "[null]" },
        { nameof(FallbackReason.Malformed), 200, "[[]]" },
        { nameof(FallbackReason.Malformed), 200, "[[null]]" },
        { nameof(FallbackReason.Malformed), 200, """[[{"score":0.9,"label":"NEG"}],[{"score":0.9,"label":"NEG"}]]""" },
        { nameof(FallbackReason.Malformed), 200, """[[{"score":0.9,"label":"NEG"},""" },
        { nameof(FallbackReason.Malformed), 200, """[[{"score":7,"label":"NEG"}]]""" },
        { nameof(FallbackReason.Malformed), 200, """[[{"score":0,"label":"NEG"}]]""" },
    };

    public static TheoryData<string, int, string> Finals => new()
    {
        { nameof(FallbackReason.Misconfigured), 200, """[[{"score":0.9,"label":"ENTAILMENT"}]]""" },
        { nameof(FallbackReason.Misconfigured), 401, "" },
        { nameof(FallbackReason.Misconfigured), 404, "" },
        { nameof(FallbackReason.Misconfigured), 302, "" },
        { nameof(FallbackReason.Refused), 400, """{"error":"Batch is empty","error_type":"Empty"}""" },
        { nameof(FallbackReason.Refused), 413, "" },
        { nameof(FallbackReason.Refused), 422, """{"error":"Tokenization error","error_type":"Tokenizer"}""" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_passing_fault_is_asked_again_and_a_lasting_one_is_answered_by_the_local_model(string reason, int status, string body)
    {
        await using var tei = await TeiServer.StartAsync();
        using var world = World(tei);

        tei.Server.Fault(ModelServer.Answer(status, body), ModelServer.Answer(status, body));
        (await world.ClassifyOneAsync("bad")).Scores.Negative.ShouldBe(0.7f, 1e-6f);
        tei.Server.Received.Count.ShouldBe(3);

        tei.Server.Always = ModelServer.Answer(status, body);
        await FallsBackAsync(world, Enum.Parse<FallbackReason>(reason));
        tei.Server.Received.Count.ShouldBe(6);
    }

    [Theory]
    [MemberData(nameof(Finals))]
    public async Task What_asking_again_cannot_mend_is_asked_once(string reason, int status, string body)
    {
        await using var tei = await TeiServer.StartAsync();
        using var world = World(tei);
        tei.Server.Always = ModelServer.Answer(status, body, ("Location", "https://example.com/"));

        await FallsBackAsync(world, Enum.Parse<FallbackReason>(reason));

        tei.Server.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_broken_connection_is_asked_again_and_a_server_that_is_away_is_done_without()
    {
        var tei = await TeiServer.StartAsync();
        using var world = World(tei);
        tei.Server.Fault(ModelServer.Reset);
        (await world.ClassifyOneAsync("bad")).Scores.Negative.ShouldBe(0.7f, 1e-6f);

        await tei.DisposeAsync();

        await FallsBackAsync(world, FallbackReason.Network);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_pause_gets_exactly_that()
    {
        await using var tei = await TeiServer.StartAsync();
        var clock = new ObservedClock();
        using var world = World(tei, clock);
        tei.Server.Fault(ModelServer.Answer(429, "", ("Retry-After", "3")));

        var verdict = world.ClassifyOneAsync("bad");
        await clock.PassAsync(TimeSpan.FromSeconds(3));

        (await verdict).Scores.Negative.ShouldBe(0.7f, 1e-6f);
        tei.Server.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_pause_longer_than_the_budget_is_not_waited_for()
    {
        await using var tei = await TeiServer.StartAsync();
        using var world = World(tei, new ObservedClock());
        tei.Server.Always = ModelServer.Answer(429, "", ("Retry-After", "60"));

        await FallsBackAsync(world, FallbackReason.RateLimited);

        tei.Server.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_hangs_costs_no_more_than_the_time_of_its_attempts()
    {
        await using var tei = await TeiServer.StartAsync();
        var clock = new ObservedClock();
        using var world = World(tei, clock, options => options with { Retries = 0, Timeout = TimeSpan.FromSeconds(4) });
        (tei.Server.Always, var arrived) = ModelServer.Hang();

        var verdict = world.ClassifyOneAsync("bad");
        await arrived;
        clock.Advance(TimeSpan.FromSeconds(4));

        (await verdict).ShouldBe(Buffering.Support.KeywordClassifier.Of("bad"));
        world.Fallbacks(FallbackReason.Timeout).ShouldBe(1);
    }

    [Fact]
    public async Task When_the_budget_is_over_what_was_answered_counts_and_the_local_model_answers_the_rest()
    {
        await using var tei = await TeiServer.StartAsync();
        var clock = new ObservedClock();
        using var world = World(tei, clock, options => options with { BatchSize = 1, Concurrency = 1, Timeout = TimeSpan.FromSeconds(9) });
        var (hang, arrived) = ModelServer.Hang();
        tei.Server.Fault(ModelServer.Answer(200, Right), hang);

        var verdicts = world.ClassifyAsync("first", "second", "third");
        await arrived;
        clock.Advance(TimeSpan.FromSeconds(8));

        (await verdicts).Select(verdict => verdict.Scores.Negative).ShouldBe([0.9f, 0.05f, 0.05f], 1e-6);
        world.Fallbacks(FallbackReason.Budget).ShouldBe(2);
    }

    [Fact]
    public async Task A_text_that_is_refused_does_not_take_the_others_of_its_batch_with_it()
    {
        await using var tei = await TeiServer.StartAsync();
        using var world = World(tei);
        var texts = Enumerable.Range(0, 32).Select(i => i == 13 ? "bad and endless" : "bad").ToArray();

        var verdicts = await world.ClassifyAsync(texts);

        verdicts.Index().ShouldAllBe(verdict => verdict.Item.Scores.Negative == (verdict.Index == 13 ? 0.9f : 0.7f));
        world.Fallbacks(FallbackReason.Refused).ShouldBe(1);
        (await world.HealthAsync()).Status.ShouldBe(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy);
    }

    [Theory]
    [InlineData(512, 32, 20)]
    [InlineData(64, 4, 20)]
    [InlineData(64, 1000, 100_000)]
    public async Task A_batch_that_is_too_large_for_the_server_is_asked_in_parts(int batch, int limit, int characters)
    {
        await using var tei = await TeiServer.StartAsync(maxClientBatchSize: limit);
        using var world = World(tei, null, options => options with { BatchSize = batch, MaxCharacters = 100_000, Timeout = TimeSpan.FromSeconds(9) });

        var verdicts = await world.ClassifyAsync([.. Enumerable.Repeat("bad " + new string('x', characters), 64)]);

        verdicts.ShouldAllBe(verdict => verdict.Scores.Negative == 0.7f);
        world.Counts["mentionwatch.classifier.http.texts by=remote model=m"].ShouldBe(64);
    }

    [Fact]
    public async Task A_batch_that_was_given_up_ends_at_once()
    {
        await using var tei = await TeiServer.StartAsync();
        using var world = World(tei);
        using var cancellation = new CancellationTokenSource();
        (tei.Server.Always, var arrived) = ModelServer.Hang();

        var classifying = world.Engine.ClassifyAsync(new[] { new TextToClassify("bad", null) }, new Verdict[1], cancellation.Token);
        await arrived;
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await classifying);
        world.Counts.Keys.ShouldNotContain(key => key.Contains("fallbacks", StringComparison.Ordinal));
    }

    private static HttpWorld World(TeiServer tei, TimeProvider? time = null, Func<HttpModelOptions, HttpModelOptions>? change = null)
        => new(time, HttpWorld.Options(("m", (change ?? (options => options))(HttpWorld.Sentiment(tei.Url)))) with { Budget = TimeSpan.FromSeconds(time is null ? 30 : 8) });

    private static async Task FallsBackAsync(HttpWorld world, FallbackReason reason)
    {
        (await world.ClassifyOneAsync("bad")).ShouldBe(Buffering.Support.KeywordClassifier.Of("bad"));
        world.Fallbacks(reason).ShouldBe(1);
        world.Counts["mentionwatch.classifier.http.texts by=local model=m"].ShouldBe(1);
    }
}
