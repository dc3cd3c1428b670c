using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Local;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentionWatch.Tests.Buffering.Local;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class LocalRedisTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly string _directory = Directory.CreateTempSubdirectory("mentionwatch-local-").FullName;

    private readonly List<int> _announced = [];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task It_keeps_what_was_written_over_a_stop_and_a_start()
    {
        await using (var redis = await StartAsync())
        {
            await WriteAsync(redis, "kept");
        }

        await using var again = await StartAsync();
        (await ReadAsync(again)).ShouldBe("kept");
    }

    [Fact]
    public async Task The_server_is_gone_after_a_stop()
    {
        int processId;
        await using (var redis = await StartAsync())
        {
            processId = await ProcessIdAsync(redis);
        }

        Should.Throw<ArgumentException>(() => Process.GetProcessById(processId));
    }

    [Fact]
    public async Task A_killed_server_is_started_again_on_the_same_port_with_the_same_data()
    {
        await using var redis = await StartAsync();
        await using var connection = await RedisConnection.OpenAsync(redis.State.ConnectionString);
        await WriteAsync(redis, "kept");
        var port = redis.State.Port;

        var victim = await KillAsync(redis);

        await AnswersAsync(redis, other => other != victim);
        redis.State.Port.ShouldBe(port);
        (await ReadAsync(redis)).ShouldBe("kept");
    }

    [Fact]
    public async Task Nothing_that_keeps_it_from_starting_again_ends_the_supervision()
    {
        await using var redis = await StartAsync(FailingOnce);
        var port = redis.State.Port;
        var obstacle = Directory.CreateDirectory(Path.Combine(_directory, "redis.conf.new"));
        await KillAsync(redis);
        await PollAsync(() => Task.FromResult(redis.Trouble?.Contains(obstacle.FullName, StringComparison.Ordinal) is true));
        using var stranger = new TcpListener(IPAddress.Loopback, port);
        stranger.Start();

        obstacle.Delete();

        await PollAsync(() => Task.FromResult(redis.Trouble is null));
        redis.State.Port.ShouldNotBe(port);
        _announced.ShouldBe([redis.State.Port, redis.State.Port]);
        (await ProcessIdAsync(redis)).ShouldBe(RedisProcess.FindOn(_directory)!.Id);
    }

    [Fact]
    public async Task A_server_left_by_a_killed_worker_is_taken_over()
    {
        using var orphan = await LeaveOrphanAsync(LocalRedisState.Create());

        await using var redis = await StartAsync();

        (await ProcessIdAsync(redis)).ShouldBe(orphan.Id);
    }

    [Fact]
    public async Task A_server_left_behind_that_does_not_know_our_password_is_ended_before_another_starts()
    {
        using var orphan = await LeaveOrphanAsync(LocalRedisState.Create());
        LocalRedisState.Create().Save(_directory);

        await using var redis = await StartAsync();

        orphan.HasExited.ShouldBeTrue();
        (await ProcessIdAsync(redis)).ShouldNotBe(orphan.Id);
    }

    [Fact]
    public async Task A_second_worker_on_the_same_directory_is_refused()
    {
        await using var redis = await StartAsync();

        var refusal = await Should.ThrowAsync<RedisUnusableException>(StartAsync);

        refusal.Message.ShouldContain("in use by another worker");
        refusal.Message.ShouldContain(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_password_and_no_command_line_shows_it()
    {
        await using var redis = await StartAsync();

        foreach (var name in (string[])["redis.conf", "redis.state.json"])
        {
            var path = Path.Combine(_directory, name);
            (await File.ReadAllTextAsync(path)).ShouldContain(redis.State.Password);
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var processId = await ProcessIdAsync(redis);
        (await File.ReadAllTextAsync(FormattableString.Invariant($"/proc/{processId}/cmdline"))).ShouldNotContain(redis.State.Password);
    }

    [Fact]
    public async Task A_data_file_that_redis_cannot_read_is_reported_with_its_own_words()
    {
        Directory.CreateDirectory(Path.Combine(_directory, "appendonlydir"));
        await File.WriteAllTextAsync(Path.Combine(_directory, "appendonlydir", "appendonly.aof.manifest"), "nonsense\n");

        var refusal = await Should.ThrowAsync<RedisUnusableException>(StartAsync);

        refusal.Message.ShouldContain("ended before it was ready");
        refusal.Message.ShouldContain("redis.log");
    }

    private Task<LocalRedis> StartAsync() => StartAsync(_ => Task.CompletedTask);

    private async Task<LocalRedis> StartAsync(Func<LocalRedisState, Task> moved)
    {
        var redis = new LocalRedis(_directory, moved, TimeProvider.System, NullLogger<LocalRedis>.Instance);
        try
        {
            await redis.StartAsync(CancellationToken.None);
            return redis;
        }
        catch
        {
            await redis.DisposeAsync();
            throw;
        }
    }

    private Task FailingOnce(LocalRedisState state)
    {
        _announced.Add(state.Port);
        return _announced.Count == 1 ? throw new InvalidOperationException("nobody listens") : Task.CompletedTask;
    }

    private static async Task<int> KillAsync(LocalRedis redis)
    {
        using var process = Process.GetProcessById(await ProcessIdAsync(redis));
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Deadline);
        return process.Id;
    }

    /// <summary>A server as a worker leaves it that was killed: running, with nobody to watch it.</summary>
    private async Task<Process> LeaveOrphanAsync(LocalRedisState state)
    {
        state.Save(_directory);
        var process = RedisProcess.Start(LocalRedisConfig.Write(_directory, state));
        await PollAsync(async () => await RedisProbe.AskAsync(state, CancellationToken.None) is { IsLoading: false });
        return process;
    }

    private static Task AnswersAsync(LocalRedis redis, Func<int, bool> process)
        => PollAsync(async () => await RedisProbe.AskAsync(redis.State, CancellationToken.None) is { IsLoading: false } answer && process(answer.ProcessId));

    private static async Task<int> ProcessIdAsync(LocalRedis redis)
        => (await RedisProbe.AskAsync(redis.State, CancellationToken.None))!.ProcessId;

    private static async Task WriteAsync(LocalRedis redis, string value)
    {
        await using var connection = await RedisConnection.OpenAsync(redis.State.ConnectionString);
        await connection.ExecuteAsync("SET", "key", value);
    }

    private static async Task<string> ReadAsync(LocalRedis redis)
    {
        await using var connection = await RedisConnection.OpenAsync(redis.State.ConnectionString);
        return (string)await connection.ExecuteAsync("GET", "key");
    }

    private static async Task PollAsync(Func<Task<bool>> isSo)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (!await isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, deadline.Token);
        }
    }
}
