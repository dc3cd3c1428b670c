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
