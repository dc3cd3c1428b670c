using MentionWatch.Buffering;
using MentionWatch.Buffering.Persistence;
using MentionWatch.Tests.Buffering.Support;

namespace MentionWatch.Tests.Buffering.Persistence;

/// <summary>On a real Redis whose disk is full: it answers what it keeps in memory only, as it does while its disk is slow.</summary>
public sealed class WriteBarrierTests : IAsyncLifetime
{
    private RedisServer? _server;
    private RedisConnection? _connection;

    private RedisServer Server => _server!;

    private RedisConnection Connection => _connection!;

    public async Task InitializeAsync()
    {
        _server = await RedisServer.StartAsync();
        _connection = await RedisConnection.OpenAsync(_server.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await Connection.DisposeAsync();
        await Server.DisposeAsync();
    }

    [Fact]
    public async Task What_many_write_at_once_is_there_after_a_kill()
    {
        var barrier = new WriteBarrier(Connection, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => KeepAsync(barrier, () => Connection.ExecuteAsync("INCR", "written"))));

        await RestartAsync();
        (await ReadAsync()).ShouldBe("500");
    }

    [Fact]
    public async Task What_redis_answered_and_cannot_write_is_not_kept()
    {
        var time = new ManualTimeProvider();
        await Server.FillDiskAsync();

        var keeping = KeepAsync(new WriteBarrier(Connection, time), () => Connection.ExecuteAsync("SET", "written", "yes"));
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!keeping.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, deadline.Token);
        }

        (await Should.ThrowAsync<TimeoutException>(keeping)).Message.ShouldContain("slow or full");
        (await ReadAsync()).ShouldBe("yes");
        await RestartAsync();
        (await ReadAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task It_is_kept_as_soon_as_the_disk_takes_it()
    {
        await Server.FillDiskAsync();
        var answered = new TaskCompletionSource();

        var keeping = KeepAsync(new WriteBarrier(Connection, TimeProvider.System), async () =>
        {
            await Connection.ExecuteAsync("SET", "written", "yes");
            answered.SetResult();
        });
        await answered.Task;
        await Server.ClearDiskAsync();
        await keeping;

        await RestartAsync();
        (await ReadAsync()).ShouldBe("yes");
    }

    [Fact]
    public async Task It_is_written_again_when_redis_was_killed_and_came_back_without_it()
    {
        await Server.FillDiskAsync();
        var writes = 0;

        await KeepAsync(new WriteBarrier(Connection, TimeProvider.System), async () =>
        {
            await Connection.ExecuteAsync("SET", "written", "yes");
            if (++writes == 1)
            {
                await RestartAsync();
                (await ReadAsync()).ShouldBeNull();
            }
        });

        (writes, await ReadAsync()).ShouldBe((2, "yes"));
    }

    [Fact]
    public async Task It_is_given_up_when_redis_is_another_one_every_time()
    {
        var writes = 0;

        var keeping = KeepAsync(new WriteBarrier(Connection, TimeProvider.System), async () =>
        {
            writes++;
            await RestartAsync();
        });

        await Should.ThrowAsync<TimeoutException>(keeping);
        writes.ShouldBe(3);
    }

    [Fact]
    public async Task A_redis_without_an_append_only_file_has_nothing_to_wait_for()
    {
        await Connection.ExecuteAsync("CONFIG", "SET", "appendonly", "no");

        await KeepAsync(new WriteBarrier(Connection, TimeProvider.System), () => Connection.ExecuteAsync("SET", "written", "yes"));

        (await ReadAsync()).ShouldBe("yes");
    }

    private static Task KeepAsync(WriteBarrier barrier, Func<Task> write) => barrier.KeepAsync([0], write, CancellationToken.None);

    private async Task<string?> ReadAsync() => (string?)await Connection.ExecuteAsync("GET", "written");

    private async Task RestartAsync()
    {
        await Server.KillAsync();
        await Server.StartAgainAsync();
        await RedisBack.WaitAsync(Connection);
    }
}
