using MentionWatch.Sources;
using MentionWatch.Sources.Polling;
using MentionWatch.Tests.Sources.Support;

namespace MentionWatch.Tests.Sources;

/// <summary>What every polled source keeps to, whatever it reads from.</summary>
public abstract class SourceContract : IAsyncLifetime
{
    private SourceWorld? _world;

    private protected SourceWorld World => _world!;

    private protected SkippingClock Clock { get; } = new();

    private protected DateTimeOffset Now => Clock.GetUtcNow();

    private protected abstract SourceOptions Settings { get; }

    public async Task InitializeAsync()
    {
        await StartSourceAsync();
        _world = await SourceWorld.StartAsync(Settings, Clock);
    }

    public async Task DisposeAsync()
    {
        await World.DisposeAsync();
        await StopSourceAsync();
    }

    [Fact]
    public async Task Everything_offered_about_a_brand_is_stored_with_its_text_and_time()
    {
        await PublishAsync(Post("1", "Acme me rompió la mesa"), Post("2", "hablando de otra cosa"), Post("3", "¡Gracias, ácme!"));

        var result = await World.PollAsync();

        result.Outcome.ShouldBe(PollOutcome.Done);
        result.Counts.ShouldBe(new IntakeCounts(3, 2, 1, 0));
        var stored = (await World.StoredAsync()).OrderBy(mention => mention.Id, StringComparer.Ordinal).ToList();
        stored.Select(mention => mention.Text).ShouldBe(["Acme me rompió la mesa", "¡Gracias, ácme!"]);
        stored.ShouldAllBe(mention => mention.Source == SourceWorld.Source && mention.CreatedAt == Now - TimeSpan.FromMinutes(1) && mention.FetchedAt == Now);
    }

    [Fact]
    public async Task The_next_poll_goes_on_where_the_last_one_ended_also_after_a_restart()
    {
        await PublishAsync(Post("1", "acme uno"), Post("2", "acme dos"));
        await World.PollAsync();
        await World.RestartAsync();
        Clock.Manual.Advance(TimeSpan.FromMinutes(10));
        await PublishAsync(Post("3", "acme tres"));

        await World.PollAsync();

        (await World.StoredIdsAsync()).ShouldBe(["1", "2", "3"]);
        (await World.StoredAsync()).Count(mention => mention.Id == "1").ShouldBe(1);
    }

    [Fact]
    public async Task An_empty_page_is_healthy_and_loses_nothing()
    {
        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Done);
        await PublishAsync(Post("1", "acme uno"));
        await World.PollAsync();

        (await World.StoredIdsAsync()).ShouldBe(["1"]);
        (await World.StatusAsync()).IsDegraded.ShouldBeFalse();
    }

    [Fact]
    public async Task More_than_a_page_is_read_to_its_end()
    {
        await PublishAsync([.. Enumerable.Range(0, 1300).Select(number => new StubPost($"{number:D4}", "acme", Now - TimeSpan.FromSeconds(number)))]);

        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.Done);

        (await World.StoredIdsAsync()).Count().ShouldBe(1300);
    }

    [Fact]
    public async Task What_is_written_in_the_same_second_as_the_last_one_read_is_not_missed()
    {
        var second = Now - TimeSpan.FromMinutes(1);
        await PublishAsync(new StubPost("1", "acme uno", second));
        await World.PollAsync();
        await PublishAsync(new StubPost("2", "acme dos", second));

        await World.PollAsync();

        (await World.StoredIdsAsync()).ShouldBe(["1", "2"]);
        (await World.StoredAsync()).Count(mention => mention.Id == "1").ShouldBe(1);
    }

    [Fact]
    public async Task What_appears_late_is_stored_at_the_time_it_was_written()
    {
        await PublishAsync(Post("1", "acme uno"));
        await World.PollAsync();
        var late = Now - TimeSpan.FromMinutes(2);
        await PublishAsync(new StubPost("2", "acme tarde", late));

        await World.PollAsync();

        (await World.StoredAsync()).Single(mention => mention.Id == "2").CreatedAt.ShouldBe(late);
    }

    [Fact]
    public async Task What_is_offered_twice_is_one_mention()
    {
        await PublishAsync(Post("1", "acme uno"), Post("1", "acme uno"), Post("2", "acme dos"));

        await World.PollAsync();
        await World.PollAsync();

        (await World.StoredAsync()).Select(mention => (mention.Source, mention.Id, mention.CreatedAt)).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_source_whose_clock_is_ahead_does_not_write_into_the_future()
    {
        await PublishAsync(new StubPost("1", "acme mañana", Now + TimeSpan.FromHours(3)));

        await World.PollAsync();
        await PublishAsync(Post("2", "acme hoy"));
        Clock.Manual.Advance(TimeSpan.FromMinutes(1));
        await World.PollAsync();

        (await World.StoredAsync()).ShouldAllBe(mention => mention.CreatedAt <= mention.FetchedAt);
        (await World.StoredIdsAsync()).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task What_was_there_before_anybody_watched_fills_the_baseline_only()
    {
        await PublishAsync(new StubPost("1", "acme hace días", Now - TimeSpan.FromDays(2)), Post("2", "acme ahora"));
        await World.PollAsync();
        Clock.Manual.Advance(TimeSpan.FromHours(1));
        await PublishAsync(Post("3", "acme luego"));

        await World.PollAsync();

        (await World.StoredAsync()).DistinctBy(mention => mention.Id).ToDictionary(mention => mention.Id, mention => mention.Backfill)
            .ShouldBe(new Dictionary<string, bool> { ["1"] = true, ["2"] = false, ["3"] = false }, ignoreOrder: true);
    }

    [Fact]
    public async Task History_may_raise_alerts_where_that_is_asked_for()
    {
        World.Configure(Settings with { AlertOnHistory = true });
        await PublishAsync(new StubPost("1", "acme hace días", Now - TimeSpan.FromDays(2)));

        await World.PollAsync();

        (await World.StoredAsync()).ShouldHaveSingleItem().Backfill.ShouldBeFalse();
    }

    [Fact]
    public async Task When_the_store_is_away_the_cursor_stays_and_nothing_is_lost()
    {
        await PublishAsync(Post("1", "acme uno"));
        await World.PollAsync();
        var before = await World.CursorAsync();
        await PublishAsync(Post("2", "acme dos"));

        await World.Redis.KillAsync();
        await Should.ThrowAsync<Exception>(World.PollAsync());
        await World.Redis.StartAgainAsync();
        await World.RestartAsync();

        (await World.CursorAsync()).ShouldBe(before);
        await World.PollAsync();
        (await World.StoredIdsAsync()).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task A_source_that_is_taken_out_of_the_configuration_is_not_polled()
    {
        World.Options.Change(World.Options.CurrentValue with { Sources = new Dictionary<string, SourceOptions>(StringComparer.Ordinal) });

        (await World.PollAsync()).Outcome.ShouldBe(PollOutcome.NotPolled);
    }

    private protected StubPost Post(string id, string text) => new(id, text, Now - TimeSpan.FromMinutes(1));

    private protected abstract Task StartSourceAsync();

    private protected abstract Task StopSourceAsync();

    /// <summary>Adds posts to what the source offers.</summary>
    private protected abstract Task PublishAsync(params StubPost[] posts);
}
