using MentionWatch.Buffering;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources;
using MentionWatch.Sources.Ingest;
using MentionWatch.Tests.Sources.Support;
using Microsoft.Extensions.DependencyInjection;

namespace MentionWatch.Tests.Sources;

public sealed class OwnRepliesTests
{
    [Fact]
    public async Task What_an_account_of_the_brand_replies_to_is_remembered_and_what_others_reply_to_is_not()
    {
        await using var world = await SourceWorld.StartAsync(new IngestOptions { Kind = "ingest" }, TimeProvider.System);
        var intake = world.Services.GetRequiredService<MentionIntake>();

        var counts = await intake.AcceptAsync(
            [
                Reply("10", "acme_oficial", parent: "1"),
                Reply("11", "acme_oficial", parent: null, root: "2"),
                Reply("12", "ana", parent: "3"),
                Reply("13", "acme_oficial", parent: null),
            ],
            CancellationToken.None);

        counts.Own.ShouldBe(3);
        var answered = await world.Services.GetRequiredService<AnsweredPosts>().AmongAsync("acme", [Post("1"), Post("2"), Post("3"), Post("10")]);
        answered.Select(post => post.Id).ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData("same site, id in the address", "1790", "https://x.example/acme/status/9", "1790", "https://www.x.example/ana/status/1790", true)]
    [InlineData("the address is what is answered", "https://blog.example/posts/7", "https://blog.example/posts/8", "a1", "https://blog.example/posts/7/#top", true)]
    [InlineData("the id is an address", "https://social.example/users/ana/7", null, "https://social.example/users/ana/7", null, true)]
    [InlineData("same id on another site", "1790", "https://x.example/acme/status/9", "1790", "https://y.example/ana/status/1790", false)]
    [InlineData("the id is no part of the address", "17", "https://x.example/acme/9", "17", "https://x.example/reviews/latest", false)]
    [InlineData("no address to tell by", "1790", null, "1790", "https://x.example/ana/status/1790", false)]
    [InlineData("another page of the site", "https://blog.example/posts/7", null, "a1", "https://blog.example/posts/77", false)]
    public async Task A_reply_that_came_through_another_source_answers_what_it_identifies(string why, string parent, string? replyUrl, string postId, string? postUrl, bool answered)
    {
        await using var world = await SourceWorld.StartAsync(new IngestOptions { Kind = "ingest" }, TimeProvider.System);
        await world.Services.GetRequiredService<MentionIntake>().AcceptAsync([Reply("9", "acme_oficial", parent) with { Url = replyUrl }], CancellationToken.None);

        var found = await world.Services.GetRequiredService<AnsweredPosts>().AmongAsync("acme", [Post(postId) with { Source = "another", Url = postUrl }]);

        found.Count.ShouldBe(answered ? 1 : 0, why);
    }

    private static Mention Reply(string id, string handle, string? parent, string? root = null) => new()
    {
        Source = SourceWorld.Source,
        Id = id,
        Text = "sorry, we call you",
        Author = new Author(Handle: handle),
        CreatedAt = TimeProvider.System.GetUtcNow(),
        FetchedAt = TimeProvider.System.GetUtcNow(),
        ParentId = parent,
        RootId = root,
    };

    private static StoredPost Post(string id) => new()
    {
        Id = id,
        Source = SourceWorld.Source,
        Text = "",
        Language = "en",
        Negative = 1,
        IsComplaint = true,
        CreatedAt = TimeProvider.System.GetUtcNow(),
    };
}
