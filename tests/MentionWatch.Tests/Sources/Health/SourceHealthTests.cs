using MentionWatch.Sources;
using MentionWatch.Sources.Files;
using MentionWatch.Sources.Health;
using MentionWatch.Tests.Sources.Support;

namespace MentionWatch.Tests.Sources.Health;

public sealed class SourceHealthTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new();
    private SourceWorld _world = null!;

    public async Task InitializeAsync() => _world = await SourceWorld.StartAsync(
        new FileSourceOptions { Kind = "file", Path = "mentions.jsonl", Every = TimeSpan.FromSeconds(10) }, _clock);

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_restart_knows_since_when_a_source_is_watched_and_what_is_missing_although_the_first_poll_comes_first()
    {
        await _world.Health.SucceededAsync(SourceWorld.Source, 1);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await _world.Health.FailedAsync(SourceWorld.Source, new SourceException(SourceFailureKind.Gone, "gone"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        await _world.Health.SucceededAsync(SourceWorld.Source, 1);
        var before = await _world.StatusAsync();

        await _world.RestartAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));
        await _world.Health.SucceededAsync(SourceWorld.Source, 1);

        var after = await _world.StatusAsync();
        (after.WatchedSince, after.LastSuccess).ShouldBe((before.WatchedSince, _clock.GetUtcNow()));
        after.Gaps.ShouldBe(before.Gaps);
        after.Gaps.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_heard_while_redis_was_away_after_a_restart_continues_what_is_stored()
    {
        await _world.Health.SucceededAsync(SourceWorld.Source, 1);
        var before = await _world.StatusAsync();
        await _world.RestartAsync();
        await _world.Redis.KillAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));
        await _world.Health.SucceededAsync(SourceWorld.Source, 1);

        await _world.Redis.StartAgainAsync();
        await _world.RedisBackAsync();

        var after = await _world.StatusAsync();
        (after.WatchedSince, after.LastSuccess).ShouldBe((before.WatchedSince, _clock.GetUtcNow()));
        after.Gaps.ShouldBe([new SourceGap(before.LastSuccess!.Value, _clock.GetUtcNow())]);
    }
}
