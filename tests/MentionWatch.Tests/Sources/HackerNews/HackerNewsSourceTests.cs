using System.Globalization;
using System.Text.Json;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources;
using MentionWatch.Sources.HackerNews;
using MentionWatch.Sources.Polling;
using MentionWatch.Tests.Sources.Support;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Sources.HackerNews;

public sealed class HackerNewsSourceTests : HttpSourceContract
{
    private protected override SourceOptions Settings => Options;

    private protected override SourceOptions Guarded => Options with { AllowPrivateAddresses = false };

    private HackerNewsOptions Options => new()
    {
        Kind = "hackernews",
        BaseUrl = Server.Address.AbsoluteUri,
        Queries = [$"acme {Token}"],
        AllowPrivateAddresses = true,
        Timeout = TimeSpan.FromMinutes(10),
        AttemptTimeout = TimeSpan.FromMinutes(2),
    };

    [Fact]
    public async Task More_hits_than_paging_reaches_are_found_in_smaller_windows()
    {
        var posts = Enumerable.Range(0, 2500).Select(number => new StubPost($"{number:D4}", "acme", Now - TimeSpan.FromMinutes(number))).ToArray();
        await PublishAsync(posts);

        await World.PollAsync();

        (await World.StoredIdsAsync()).Count().ShouldBe(2500);
        Server.Asked.ShouldAllBe(asked => asked.Contains("typoTolerance=false", StringComparison.Ordinal) && asked.Contains("tags=(story,comment)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_indexed_late_is_found_by_the_overlap()
    {
        await PublishAsync(Post("1", "acme uno"));
        await World.PollAsync();
        Clock.Manual.Advance(TimeSpan.FromMinutes(5));
        await PublishAsync(new StubPost("2", "acme tarde", Now - TimeSpan.FromMinutes(7)));

        await World.PollAsync();

        (await World.StoredIdsAsync()).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task When_storing_fails_midway_the_cursor_does_not_move()
    {
        await PublishAsync([.. Enumerable.Range(0, 600).Select(number => new StubPost($"{number:D3}", "acme", Now - TimeSpan.FromSeconds(number)))]);
        var answer = Server.Answer;
        Server.Answer = async context =>
        {
            if (context.Request.Query["page"] == "1")
            {
                await World.Redis.KillAsync();
            }

            await answer(context);
        };
        await Should.ThrowAsync<Exception>(World.PollAsync());
        Server.Answer = answer;
        await World.Redis.StartAgainAsync();
        await World.RestartAsync();

        (await World.CursorAsync()).ShouldBe("");
        await World.PollAsync();
        (await World.StoredIdsAsync()).Count().ShouldBe(600);
    }

    [Fact]
    public async Task A_comment_is_read_with_its_thread_and_its_markup_removed()
    {
        Server.Answer = context => context.Response.WriteAsync($$"""
            {"hits":[{"objectID":"41","created_at_i":{{Now.ToUnixTimeSeconds()}},"author":"ana","comment_text":"I&#x27;m done with <i>Acme</i>.<p>Never again","story_id":40,"parent_id":39,"story_title":"Other","_tags":["comment"]}],"page":0,"nbHits":1,"nbPages":1}
            """);

        await World.PollAsync();

        var mention = (await World.StoredAsync()).ShouldHaveSingleItem();
        mention.Text.ShouldBe("I'm done with Acme.\nNever again");
        (mention.Kind, mention.ParentId, mention.RootId, mention.Author.Handle, mention.Url).ShouldBe((MentionKind.Comment, "39", "40", "ana", "https://news.ycombinator.com/item?id=41"));
    }

    [Fact]
    public async Task Something_else_than_search_results_is_a_failure()
    {
        Server.Answer = context => context.Response.WriteAsync("{\"message\":\"rate limit\"}");

        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Failed);
    }

    private protected override Task AnswerAsync(HttpContext context, IReadOnlyList<StubPost> posts)
    {
        var filters = context.Request.Query["numericFilters"].ToString().Split(',');
        var (from, to) = (long.Parse(filters[0].Split(">=")[1], CultureInfo.InvariantCulture), long.Parse(filters[1].Split('<')[1], CultureInfo.InvariantCulture));
        var (page, size) = (int.Parse(context.Request.Query["page"]!, CultureInfo.InvariantCulture), int.Parse(context.Request.Query["hitsPerPage"]!, CultureInfo.InvariantCulture));
        var hits = posts.Where(post => Seconds(post) >= from && Seconds(post) < to).OrderByDescending(Seconds).ToList();
        var shown = hits.Take(1000).Skip(page * size).Take(size).Select(post => new { objectID = post.Id, created_at_i = Seconds(post), author = "ana", comment_text = post.Text });
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { hits = shown, page, nbHits = hits.Count, nbPages = (Math.Min(hits.Count, 1000) + size - 1) / size }));
    }

    private static long Seconds(StubPost post) => post.CreatedAt.ToUnixTimeSeconds();
}
