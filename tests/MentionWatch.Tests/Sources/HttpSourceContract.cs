using System.Globalization;
using System.IO.Compression;
using System.Net;
using MentionWatch.Sources;
using MentionWatch.Sources.Polling;
using MentionWatch.Tests.Sources.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Sources;

/// <summary>What every source asked over HTTP keeps to when the other side misbehaves.</summary>
public abstract class HttpSourceContract : SourceContract
{
    private protected const string Token = "s3cr3tT0ken12345678";

    private StubServer? _server;

    private protected StubServer Server => _server!;

    [Theory]
    [InlineData("7")]
    [InlineData("Mon, 02 Mar 2026 00:00:07 GMT")]
    public async Task A_short_retry_after_is_waited_for(string retryAfter)
    {
        await PublishAsync(Post("1", "acme uno"));
        Server.FaultStatus(429, ("Retry-After", retryAfter));
        var before = Now;

        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Done);

        (Now - before).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(7));
        (await World.StoredIdsAsync()).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_long_retry_after_is_left_to_a_later_poll_and_respected_until_then()
    {
        await PublishAsync(Post("1", "acme uno"));
        Server.FaultStatus(429, ("Retry-After", "3600"));

        (await World.PollAsync()).Failure!.Kind.ShouldBe(SourceFailureKind.RateLimited);
        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Waiting);
        Server.Requests.ShouldBe(1);

        Clock.Manual.Advance(TimeSpan.FromHours(1));
        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Done);
    }

    [Fact]
    public async Task Errors_of_the_server_are_tried_again_in_the_same_poll()
    {
        await PublishAsync(Post("1", "acme uno"));
        Server.FaultStatus(500);
        Server.FaultStatus(502);

        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Done);

        (await World.StoredIdsAsync()).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up_in_time()
    {
        await PublishAsync(Post("1", "acme uno"));
        var arrived = Server.FaultHang();
        var poll = World.PollAsync();
        await arrived;

        Clock.Manual.Advance(TimeSpan.FromMinutes(2));

        (await poll).Outcome.ShouldBe(PollOutcome.Done);
        (await World.StoredIdsAsync()).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_is_tried_again()
    {
        await PublishAsync(Post("1", "acme uno"));
        Server.FaultCut();

        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Done);

        (await World.StoredIdsAsync()).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_web_page_instead_of_data_is_a_failure_and_no_empty_page()
    {
        await PublishAsync(Post("1", "acme uno"));
        var cursor = await World.CursorAsync();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            Server.Fault(context => context.Response.WriteAsync("<!DOCTYPE html><html><body>Please accept our cookies"));
        }

        var result = await World.PollAsync();

        result.Failure!.Message.ShouldContain("web page");
        (await World.CursorAsync()).ShouldBe(cursor);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("nonsense")]
    public async Task A_wrong_charset_in_the_header_garbles_no_accents(string charset)
    {
        await PublishAsync(Post("1", "La mudanza de Acme: ¡qué vergüenza!"));
        var answer = Server.Answer;
        Server.Answer = context =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.ContentType = $"{context.Response.ContentType?.Split(';')[0] ?? "application/json"}; charset={charset}";
                return Task.CompletedTask;
            });
            return answer(context);
        };

        await World.PollAsync();

        (await World.StoredAsync()).ShouldHaveSingleItem().Text.ShouldBe("La mudanza de Acme: ¡qué vergüenza!");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_not_read_to_its_end()
    {
        Server.Fault(async context =>
        {
            context.Response.ContentType = "application/json";
            var chunk = new byte[64 * 1024];
            chunk.AsSpan().Fill((byte)' ');
            try
            {
                for (var sent = 0; sent < 4096; sent++)
                {
                    await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The other side has read enough: that is what is asked of it.
            }
        });

        (await World.PollAsync()).Failure!.Message.ShouldContain("MaxBytes");
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_huge_one_is_not_unpacked_to_its_end()
    {
        Server.Fault(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            using var packed = new MemoryStream();
            await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                await zip.WriteAsync(new byte[64 * 1024 * 1024]);
            }

            await context.Response.Body.WriteAsync(packed.ToArray());
        });

        (await World.PollAsync()).Failure!.Message.ShouldContain("MaxBytes");
    }

    [Theory]
    [InlineData(401, nameof(SourceFailureKind.AuthFailed))]
    [InlineData(403, nameof(SourceFailureKind.Forbidden))]
    [InlineData(410, nameof(SourceFailureKind.Gone))]
    public async Task What_waiting_will_not_mend_degrades_the_source_at_once_and_is_said_once(int status, string kind)
    {
        Server.FaultStatus(status);
        Server.FaultStatus(status);

        (await World.PollAsync()).Failure!.Kind.ToString().ShouldBe(kind);
        await World.PollAsync();

        (await World.StatusAsync()).IsDegraded.ShouldBeTrue();
        World.Logs.Warnings.Count(line => line.Contains("is degraded", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_source_that_keeps_failing_is_degraded_and_its_minutes_are_missing_until_it_recovers()
    {
        await World.PollAsync();
        var lastGood = Now;
        Server.Answer = context => Task.FromResult(context.Response.StatusCode = 500);
        for (var poll = 0; poll < 10; poll++)
        {
            Clock.Manual.Advance(TimeSpan.FromMinutes(5));
            await World.PollAsync();
        }

        (await World.StatusAsync()).DegradedSince.ShouldBe(lastGood);
        await PublishAsync(Post("1", "acme uno"));
        Clock.Manual.Advance(TimeSpan.FromMinutes(30));
        await World.PollAsync();

        (await World.StatusAsync()).IsDegraded.ShouldBeFalse();
        var gap = (await World.Health.GapsAsync("acme", lastGood, Now)).ShouldHaveSingleItem();
        gap.Start.ShouldBe(lastGood);
        gap.End.ShouldBe(Now);
        World.Logs.Lines.Count(line => line.Contains("has recovered", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_known_of_its_health_survives_a_restart_and_is_not_said_again()
    {
        Server.FaultStatus(401);
        await World.PollAsync();
        var before = await World.StatusAsync();

        await World.RestartAsync();
        await World.Health.CheckAsync();

        var after = await World.StatusAsync();
        (after.IsDegraded, after.DegradedSince, after.Reason).ShouldBe((true, before.DegradedSince, before.Reason));
        World.Logs.Warnings.Count(line => line.Contains("is degraded", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task No_secret_of_an_address_is_in_any_message()
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            Server.FaultStatus(503);
        }

        Server.FaultStatus(404);
        Server.FaultCut();
        await World.PollAsync();
        Clock.Manual.Advance(TimeSpan.FromMinutes(10));
        await World.PollAsync();

        World.Logs.Lines.Concat([(await World.StatusAsync()).Reason]).ShouldAllBe(line => !line.Contains(Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_loopback_address_is_refused_unless_it_is_allowed()
    {
        World.Configure(Guarded);

        var result = await World.PollAsync();

        result.Failure!.Kind.ShouldBe(SourceFailureKind.Forbidden);
        result.Failure.Message.ShouldContain("AllowPrivateAddresses");
        Server.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task Redirects_are_followed_but_not_for_ever()
    {
        await PublishAsync(Post("1", "acme uno"));
        Server.Fault(Redirect);
        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Done);
        for (var hop = 0; hop < 6; hop++)
        {
            Server.Fault(Redirect);
        }

        (await World.PollAsync()).Failure!.Message.ShouldContain("redirects more than 5 times");

        static Task Redirect(HttpContext context)
        {
            context.Response.StatusCode = (int)HttpStatusCode.Found;
            context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"{context.Request.Path}{context.Request.QueryString}");
            return Task.CompletedTask;
        }
    }

    /// <summary>The settings with private addresses refused.</summary>
    private protected abstract SourceOptions Guarded { get; }

    private protected abstract Task AnswerAsync(HttpContext context, IReadOnlyList<StubPost> posts);

    private protected override async Task StartSourceAsync()
    {
        _server = await StubServer.StartAsync();
        await PublishAsync();
    }

    private protected override Task StopSourceAsync() => Server.DisposeAsync().AsTask();

    private readonly List<StubPost> _posts = [];

    private protected override Task PublishAsync(params StubPost[] posts)
    {
        _posts.AddRange(posts);
        var all = _posts.ToArray();
        Server.Answer = context => AnswerAsync(context, all);
        return Task.CompletedTask;
    }
}
