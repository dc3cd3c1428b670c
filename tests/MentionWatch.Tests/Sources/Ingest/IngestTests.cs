using System.Globalization;
using System.Net;
using System.Text;
using MentionWatch.Buffering;
using MentionWatch.Core.Mentions;
using MentionWatch.Tests.Sources.Support;
using Microsoft.Extensions.DependencyInjection;

namespace MentionWatch.Tests.Sources.Ingest;

public sealed class IngestTests : IAsyncLifetime
{
    private const string One = """{"id":"1","text":"Acme me rompió la mesa","createdAt":"2026-03-01T23:59:00Z","author":{"id":"7","handle":"@ana","followers":120},"kind":"post","engagement":{"likes":3}}""";

    private IngestWorld? _world;

    private IngestWorld World => _world!;

    public async Task InitializeAsync() => _world = await IngestWorld.StartAsync();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_signed_push_is_accepted_once_its_mention_is_in_the_stream()
    {
        var answer = await World.PushAsync(One);

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"accepted":1,"ignored":0}""");
        var mention = (await World.Sources.StoredAsync()).ShouldHaveSingleItem();
        (mention.Id, mention.Source, mention.Text, mention.Author.Handle, mention.Author.Followers, mention.Backfill)
            .ShouldBe(("1", SourceWorld.Source, "Acme me rompió la mesa", "ana", 120, false));
    }

    [Fact]
    public async Task What_was_written_before_the_source_was_watched_is_history_also_after_a_restart()
    {
        await World.PushAsync(One.Replace("2026-03-01T23:59:00Z", "2026-03-01T22:30:00Z", StringComparison.Ordinal));
        World.Clock.Advance(TimeSpan.FromHours(1));
        await World.Sources.RestartAsync();

        await World.PushAsync(One.Replace("\"id\":\"1\"", "\"id\":\"2\"", StringComparison.Ordinal).Replace("2026-03-01T23:59:00Z", "2026-03-02T00:10:00Z", StringComparison.Ordinal), "msg_2");

        (await World.Sources.StoredAsync()).Select(mention => (mention.Id, mention.Backfill)).ShouldBe([("1", true), ("2", false)]);
    }

    [Fact]
    public async Task An_array_is_accepted_and_what_is_about_nobody_is_counted()
    {
        var answer = await World.PushAsync($$"""[{{One}},{"id":2,"text":"otra cosa","createdAt":1772409600}]""");

        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"accepted":1,"ignored":1}""");
    }

    [Fact]
    public async Task A_push_that_a_killed_redis_would_forget_is_not_accepted_and_taken_when_sent_again()
    {
        await World.Sources.Redis.FillDiskAsync();

        var answer = await World.PushAsync(One);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        await World.Sources.Redis.KillAsync();
        await World.Sources.Redis.StartAgainAsync();
        await World.Sources.RedisBackAsync();
        (await World.Sources.StoredAsync()).ShouldBeEmpty();
        (await World.PushAsync(One)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await World.Sources.StoredIdsAsync()).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_repeated_push_is_answered_alike_and_does_nothing_new()
    {
        await World.PushAsync(One);
        await World.Sources.RestartAsync();

        var answer = await World.PushAsync(One);

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await World.Sources.StoredAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Every_secret_in_force_signs_and_any_of_several_signatures_counts()
    {
        var body = Encoding.UTF8.GetBytes(One);
        var timestamp = World.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var genuine = IngestWorld.Sign(IngestWorld.Secret, "b", timestamp, body);

        (await World.PushAsync(body, "a", secret: IngestWorld.OldSecret)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await World.SendAsync(body, SourceWorld.Source, "b", timestamp, $"v1a,xyz v1,AAAA {genuine}")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Without_a_genuine_and_timely_signature_nothing_is_taken()
    {
        var body = Encoding.UTF8.GetBytes(One);
        var now = World.Clock.GetUtcNow();
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var genuine = IngestWorld.Sign(IngestWorld.Secret, "a", timestamp, body);
        HttpResponseMessage[] answers =
        [
            await World.SendAsync(body, SourceWorld.Source, id: null, timestamp, genuine),
            await World.SendAsync(body, SourceWorld.Source, "a", timestamp: null, genuine),
            await World.SendAsync(body, SourceWorld.Source, "a", timestamp, signature: null),
            await World.SendAsync(body, SourceWorld.Source, "b", timestamp, genuine),
            await World.SendAsync([.. body, (byte)' '], SourceWorld.Source, "a", timestamp, genuine),
            await World.PushAsync(body, "a", secret: "whsec_" + Convert.ToBase64String(new byte[32])),
            await World.PushAsync(body, "a", at: now - TimeSpan.FromMinutes(5.1)),
            await World.PushAsync(body, "a", at: now + TimeSpan.FromMinutes(5.1)),
        ];

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Unauthorized);
        (await World.Sources.StoredAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Unsigned_pushes_are_logged_once_a_minute_with_how_many_there_were_and_without_what_they_held()
    {
        var body = Encoding.UTF8.GetBytes(One);
        await World.PushAsync(body, "a", secret: "whsec_" + Convert.ToBase64String(new byte[32]));
        await World.SendAsync(body, SourceWorld.Source, "a", timestamp: null, "v1,c2lnbmF0dXJl");
        World.Clock.Advance(TimeSpan.FromSeconds(59));
        await World.PushAsync(body, "a", at: World.Clock.GetUtcNow() - TimeSpan.FromMinutes(6));
        World.Clock.Advance(TimeSpan.FromSeconds(1));
        await World.SendAsync(body, SourceWorld.Source, "a", timestamp: null, "v1,c2lnbmF0dXJl");

        World.Sources.Logs.Warnings.Select(line => line.Trim()).ShouldBe(
        [
            "Source src: a push was refused with 401: webhook-signature was not made with any of the source's secrets. 0 more were refused since the last line like this.",
            "Source src: a push was refused with 401: webhook-id, webhook-timestamp or webhook-signature is missing, repeated or too long. 2 more were refused since the last line like this.",
        ]);
        World.Sources.Logs.Lines.ShouldAllBe(line => !line.Contains("c2lnbmF0dXJl", StringComparison.Ordinal) && !line.Contains("whsec_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mistakes_are_named_one_by_one_and_nothing_of_the_body_is_taken()
    {
        var answer = await World.PushAsync($$"""[{{One}},{"id":"2","text":"acme"},{"id":"3","text":"acme","createdAt":"soon"},{"text":"acme","createdAt":1},7]""");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain("""{"index":1,"path":"createdAt","problem":"is missing"}""");
        text.ShouldContain("""{"index":2,"path":"createdAt",""");
        text.ShouldContain("""{"index":3,"path":"id","problem":"is missing"}""");
        text.ShouldContain("""{"index":4,"path":"","problem":"must be an object"}""");
        (await World.Sources.StoredAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,")]
    [InlineData("""{"type":"\ud800","data":{}}""")]
    [InlineData("""{"id":"1","text":"\ud800","createdAt":1}""")]
    public async Task What_is_no_json_is_refused(string body)
        => (await World.PushAsync(body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task More_than_500_mentions_are_refused()
        => (await World.PushAsync($"[{string.Join(',', Enumerable.Repeat(One, 501))}]")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(1024 * 1024, HttpStatusCode.BadRequest)]
    [InlineData((1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_of_more_than_a_megabyte_is_too_large(int size, HttpStatusCode expected)
    {
        var body = new byte[size];
        body.AsSpan().Fill((byte)' ');

        (await World.PushAsync(body, "big")).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_body_that_trickles_is_cut_short_and_told_to_come_back()
    {
        await using var sender = await Trickle.StartAsync(
            World.Address, $"POST /ingest/{SourceWorld.Source} HTTP/1.1\r\nHost: worker\r\nContent-Length: 100000\r\nExpect: 100-continue\r\n\r\n");
        (await sender.ReadHeaderAsync()).ShouldBe(["HTTP/1.1 100 Continue"]);

        World.Clock.Advance(TimeSpan.FromSeconds(10));

        var answer = await sender.ReadHeaderAsync();
        answer.ShouldContain("HTTP/1.1 408 Request Timeout");
        answer.ShouldContain("Connection: close");
        answer.ShouldContain("Retry-After: 10");
    }

    [Fact]
    public async Task An_unknown_source_is_not_found()
        => (await World.PushAsync(Encoding.UTF8.GetBytes(One), "a", source: "nobody")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task With_the_store_away_the_sender_is_asked_to_come_back_and_then_it_is_taken()
    {
        await World.Sources.Redis.KillAsync();

        var answer = await World.PushAsync(One);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        await World.Sources.Redis.StartAgainAsync();
        await World.Sources.RestartAsync();
        (await World.PushAsync(One)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await World.Sources.StoredIdsAsync()).ShouldBe(["1"]);
    }

    [Fact]
    public async Task With_too_many_mentions_waiting_the_sender_is_asked_to_come_back()
    {
        World.Sources.Options.Change(World.Sources.Options.CurrentValue with { Redis = new RedisOptions { Partitions = 2, MaxBacklog = 1 } });
        await World.PushAsync(One, "a");
        World.Clock.Advance(TimeSpan.FromSeconds(5));

        var answer = await World.PushAsync(One, "b");

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(",\"createdAt\":\"2026-03-01T23:59:00Z\"")]
    [InlineData("")]
    public async Task A_deleted_mention_leaves_the_evidence(string createdAt)
    {
        var redis = World.Sources.Services.GetRequiredService<RedisConnection>();
        var posts = RedisKeys.Posts(new Partitioner(2).Of("acme"), "acme", new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds() / 3600);
        await (await redis.DatabaseAsync()).HashSetAsync(posts, MentionIdentity.Of(SourceWorld.Source, "1"), "a post");

        var answer = await World.PushAsync($$$"""{"type":"mention.deleted","data":{"id":"1"{{{createdAt}}}}}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"deleted\":1");
        (await (await redis.DatabaseAsync()).KeyExistsAsync(posts)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_source_that_nobody_pushes_to_any_more_is_degraded_until_somebody_does()
    {
        await World.PushAsync(One, "a");
        World.Clock.Advance(TimeSpan.FromHours(1));
        await World.Sources.Health.CheckAsync();
        (await World.Sources.StatusAsync()).IsDegraded.ShouldBeTrue();

        await World.PushAsync(One, "b");

        (await World.Sources.StatusAsync()).IsDegraded.ShouldBeFalse();
        (await World.Sources.Health.GapsAsync("acme", DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).ShouldHaveSingleItem().End.ShouldBe(World.Clock.GetUtcNow());
    }
}
