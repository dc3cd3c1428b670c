using System.Globalization;
using System.Net;
using MentionWatch.Configuration;
using MentionWatch.Sources;
using MentionWatch.Sources.Feed;
using MentionWatch.Sources.Health;
using MentionWatch.Sources.Polling;
using MentionWatch.Tests.Sources.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MentionWatch.Tests.Sources.Feed;

public sealed class FeedSourceTests : HttpSourceContract
{
    private protected override SourceOptions Settings => Options;

    private protected override SourceOptions Guarded => Options with { AllowPrivateAddresses = false };

    private FeedOptions Options => new()
    {
        Kind = "feed",
        Url = new Secret(new Uri(Server.Address, $"/feeds/{Token}?key={Token}").AbsoluteUri),
        AllowPrivateAddresses = true,
        Timeout = TimeSpan.FromMinutes(10),
        AttemptTimeout = TimeSpan.FromMinutes(2),
    };

    [Fact]
    public async Task An_unchanged_feed_is_asked_for_with_its_validators_verbatim_and_is_healthy()
    {
        await PublishAsync(Post("1", "acme uno"));
        var answer = Server.Answer;
        Server.Answer = context =>
        {
            context.Response.Headers.ETag = "W/\"odd tag\"";
            context.Response.Headers.LastModified = "yesterday, more or less";
            return answer(context);
        };
        await World.PollAsync();
        var asked = new TaskCompletionSource<IHeaderDictionary>();
        Server.Fault(context =>
        {
            asked.SetResult(new HeaderDictionary(context.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase)));
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        });

        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Done);

        var headers = await asked.Task;
        headers.IfNoneMatch.ToString().ShouldBe("W/\"odd tag\"");
        headers.IfModifiedSince.ToString().ShouldBe("yesterday, more or less");
        headers.UserAgent.ToString().ShouldStartWith("MentionWatch/");
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_is_read_at_its_new_place_and_that_is_said_once()
    {
        await PublishAsync(Post("1", "acme uno"));
        Server.Fault(context =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.MovedPermanently;
            context.Response.Headers.Location = $"/new/{Token}";
            return Task.CompletedTask;
        });

        await World.PollAsync();
        await World.RestartAsync();
        await World.PollAsync();

        Server.Asked.Last().ShouldBe($"/new/{Token}");
        World.Logs.Warnings.Count(line => line.Contains("has moved for good", StringComparison.Ordinal)).ShouldBe(1);
        World.Logs.Lines.ShouldAllBe(line => !line.Contains(Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_not_asked_again_until_it_is_configured_anew()
    {
        Server.FaultStatus(410);
        await World.PollAsync();
        Clock.Manual.Advance(TimeSpan.FromDays(30));
        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Waiting);

        World.Configure(Options with { Language = "es" });

        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Done);
    }

    [Theory]
    [InlineData("<ttl>60</ttl>", "", 60)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", "", 30)]
    [InlineData("", "public, max-age=900", 15)]
    public async Task A_feed_is_left_alone_for_as_long_as_it_asks(string channel, string cacheControl, int minutes)
    {
        Server.Answer = context =>
        {
            context.Response.Headers.CacheControl = cacheControl;
            return context.Response.WriteAsync($"<rss xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>{channel}</channel></rss>");
        };
        await World.PollAsync();

        Clock.Manual.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Waiting);
        Clock.Manual.Advance(TimeSpan.FromSeconds(1));
        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Done);
    }

    [Fact]
    public async Task A_feed_that_asks_to_be_left_alone_for_longer_than_is_tolerated_stays_healthy_for_every_replica_and_leaves_no_gap()
    {
        World.Configure(Options with { Every = TimeSpan.FromSeconds(10) });
        Server.Answer = context => context.Response.WriteAsync("<rss><channel><ttl>60</ttl></channel></rss>");
        var replica = ActivatorUtilities.CreateInstance<SourceHealth>(World.Services);
        for (var polls = 0; polls < 780; polls++)
        {
            await World.PollAsync();
            await World.Health.CheckAsync();
            await replica.CheckAsync();
            Clock.Manual.Advance(TimeSpan.FromSeconds(10));
        }

        Server.Requests.ShouldBe(3);
        World.Logs.Warnings.ShouldBeEmpty();
        (await World.StatusAsync()).Gaps.ShouldBeEmpty();
        (await replica.ReadAsync()).ShouldHaveSingleItem().Gaps.ShouldBeEmpty();
    }

    [Fact]
    public async Task Items_offered_again_create_nothing_and_a_page_without_a_known_one_may_have_missed_some()
    {
        await PublishAsync(Post("1", "acme uno"), Post("2", "acme dos"));
        await World.PollAsync();
        (await World.PollAsync()).Counts.Offered.ShouldBe(0);
        World.Logs.Lines.ShouldAllBe(line => !line.Contains("may have been missed", StringComparison.Ordinal));

        Server.Answer = context => AnswerAsync(context, [Post("8", "acme ocho"), Post("9", "acme nueve")]);
        (await World.PollAsync()).Counts.Offered.ShouldBe(2);

        World.Logs.Warnings.ShouldContain(line => line.Contains("may have been missed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_item_without_a_date_is_dated_when_it_was_fetched_and_marked_as_such()
    {
        Server.Answer = context => context.Response.WriteAsync("<rss><channel><item><guid>1</guid><title>acme sin fecha</title></item></channel></rss>");

        await World.PollAsync();

        var mention = (await World.StoredAsync()).ShouldHaveSingleItem();
        (mention.CreatedAt, mention.Undated).ShouldBe((Now, true));
    }

    [Theory]
    [InlineData("text/xml; charset=iso-8859-1", "utf-8")]
    [InlineData("text/xml; charset=utf-8", "iso-8859-1")]
    [InlineData("text/xml", "windows-1252")]
    [InlineData("text/xml; charset=nonsense", "utf-16")]
    public async Task A_wrong_charset_does_not_garble_accents(string header, string actual)
    {
        var encoding = CharsetOf(actual);
        Server.Answer = async context =>
        {
            context.Response.ContentType = header;
            var text = $"<?xml version=\"1.0\" encoding=\"{actual}\"?><rss><channel><item><guid>1</guid><title>La mudanza de Acme: ¡qué vergüenza!</title></item></channel></rss>";
            await context.Response.Body.WriteAsync(encoding.GetPreamble().Concat(encoding.GetBytes(text)).ToArray());
        };

        await World.PollAsync();

        (await World.StoredAsync()).ShouldHaveSingleItem().Text.ShouldBe("La mudanza de Acme: ¡qué vergüenza!");
    }

    private protected override Task AnswerAsync(HttpContext context, IReadOnlyList<StubPost> posts)
    {
        context.Response.ContentType = "application/rss+xml";
        var items = posts.Select(post => $"<item><guid isPermaLink=\"false\">{post.Id}</guid><description>{post.Text}</description><pubDate>{post.CreatedAt.ToString("r", CultureInfo.InvariantCulture)}</pubDate></item>");
        return context.Response.WriteAsync($"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Stub</title><language>es-ES</language>{string.Concat(items)}</channel></rss>");
    }

    private static System.Text.Encoding CharsetOf(string name)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        return name == "utf-8" ? new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : System.Text.Encoding.GetEncoding(name);
    }
}
