using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Mentions;
using MentionWatch.Tests.Buffering;
using MentionWatch.Tests.Buffering.Support;

namespace MentionWatch.Tests.Detection;

/// <summary>What an alert says about people: who waits for an answer, who carries it.</summary>
public sealed class AlertEvidenceTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_complaint_is_answered_once_an_account_of_the_brand_replied_to_it()
    {
        await using var house = await OpenAsync(ownAccounts: ["acme"]);
        await house.MentionsAsync(24, Apart, "bad service, refund me");
        var posts = await house.Buffer.Posts.ReadAsync(DetectionHouse.Brand, house.Time.GetUtcNow().AddHours(-1), house.Time.GetUtcNow().AddHours(1), 100);
        var complaints = posts.Where(post => post.IsComplaint).OrderBy(post => post.CreatedAt).ToArray();
        foreach (var complaint in complaints.Take(2))
        {
            await house.Answered.AddAsync(DetectionHouse.Brand, Some.Mention(90_000, house.Time.GetUtcNow(), "sorry") with { ParentId = complaint.Id });
        }

        await house.TickAsync();

        var unanswered = (await AlertAsync(house)).Unanswered!;
        (unanswered.Count, unanswered.Answered, unanswered.RepliesSeen, unanswered.AtLeast).ShouldBe((22, 2, true, false));
        unanswered.Oldest!.CreatedAt.ShouldBe(complaints[2].CreatedAt);
    }

    [Fact]
    public async Task Without_an_account_of_the_brand_answers_are_not_known()
    {
        await using var house = await OpenAsync(ownAccounts: []);
        await house.MentionsAsync(24, Apart, "bad service, refund me");

        await house.TickAsync();

        (await AlertAsync(house)).Unanswered!.RepliesSeen.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_heard_by_many_is_named_the_widest_first()
    {
        await using var house = await OpenAsync(ownAccounts: []);
        await house.MentionsAsync(24, Apart);
        Mention[] loud =
        [
            Loud(80_001, house, "small", followers: 20, likes: 0),
            Loud(80_002, house, "known", followers: 50_000, likes: 3),
            Loud(80_003, house, "viral", followers: 40, likes: 9_000),
        ];
        await house.Buffer.AppendAsync(DetectionHouse.Brand, loud);
        await house.Buffer.DrainAsync();

        await house.TickAsync();

        (await AlertAsync(house)).Amplifiers.Select(amplifier => (amplifier.Author, amplifier.Followers, amplifier.Reactions)).ShouldBe(
            [("viral", 40, 9_000), ("known", 50_000, 3)]);
    }

    private static Mention Loud(int id, DetectionHouse house, string handle, long followers, long likes)
        => Some.Mention(id, house.Time.GetUtcNow(), "bad service") with { Author = new Author(handle, Handle: handle, Followers: followers), Engagement = new Engagement(Likes: likes) };

    private static async Task<Alert> AlertAsync(DetectionHouse house)
    {
        var incident = (await house.OpenIncidentAsync()).ShouldNotBeNull();
        var archive = new IncidentArchive(house.Buffer.Connection, house.Buffer.Partitioner);
        return (await archive.FindAsync(incident.Key))!.Alerts[0];
    }

    private async Task<DetectionHouse> OpenAsync(IReadOnlyList<string> ownAccounts)
    {
        var brands = new Dictionary<string, BrandOptions>(StringComparer.Ordinal) { [DetectionHouse.Brand] = new() { Names = ["Acme"], OwnAccounts = ownAccounts } };
        var house = await DetectionHouse.OpenAsync(redis, DetectionHouse.Configured() with { Brands = brands });
        await house.WeekAsync();
        house.Time.Advance(TimeSpan.FromMinutes(12));
        return house;
    }
}
