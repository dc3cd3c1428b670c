using System.Diagnostics;
using MentionWatch.Configuration.Loading;

namespace MentionWatch.Tests.Configuration;

public sealed class ConfigStoreTests : IDisposable
{
    private const string Good = """{ "Redis": { "Partitions": 8 } }""";
    private const string Better = """{ "Redis": { "Partitions": 9 } }""";
    private const string Bad = """{ "Redis": { "Partitions": 0 } }""";

    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void There_is_no_store_for_a_configuration_with_mistakes()
    {
        ConfigStore.TryOpen(Load.Loader(_directory.Write("c.json", Bad)), _time, out var mistakes).ShouldBeNull();
        mistakes.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_unchanged_file_is_not_taken_over_again()
    {
        var store = Open(Good);
        _directory.Write("c.json", Good);

        store.Refresh().Result.ShouldBe(ReloadResult.Unchanged);
    }

    [Fact]
    public void A_changed_file_is_taken_over_at_once_and_told_to_listeners()
    {
        var store = Open(Good);
        var heard = new List<int>();
        using var subscription = store.OnChange((options, _) => heard.Add(options.Redis.Partitions));
        _directory.Write("c.json", Better);

        store.Refresh().Result.ShouldBe(ReloadResult.TakenOver);

        store.CurrentValue.Redis.Partitions.ShouldBe(9);
        heard.ShouldBe([9]);
    }

    [Fact]
    public void A_listener_that_left_hears_nothing()
    {
        var store = Open(Good);
        var heard = 0;
        store.OnChange((_, _) => heard++).Dispose();
        _directory.Write("c.json", Better);

        store.Refresh();

        heard.ShouldBe(0);
    }

    [Fact]
    public void A_listener_that_fails_keeps_no_other_from_hearing()
    {
        var store = Open(Good);
        var heard = 0;
        using var failing = store.OnChange((_, _) => throw new InvalidOperationException("broken"));
        using var listening = store.OnChange((_, _) => heard++);
        _directory.Write("c.json", Better);

        store.Refresh().ListenerFailures.ShouldHaveSingleItem().Message.ShouldBe("broken");

        heard.ShouldBe(1);
    }

    [Fact]
    public void A_bad_file_leaves_the_last_good_one_in_force_and_is_refused_once()
    {
        var store = Open(Good);
        _directory.Write("c.json", Bad);

        store.Refresh().Result.ShouldBe(ReloadResult.Unchanged, "it may be half-written");
        _time.Advance(TimeSpan.FromSeconds(2));
        var outcome = store.Refresh();
        store.Refresh().Result.ShouldBe(ReloadResult.Unchanged);

        outcome.Result.ShouldBe(ReloadResult.Refused);
        outcome.Mistakes.ShouldHaveSingleItem().Path.ShouldBe("Redis.Partitions");
        store.CurrentValue.Redis.Partitions.ShouldBe(8);
        store.Status.RefusedAt.ShouldBe(_time.GetUtcNow());
    }

    [Fact]
    public void A_file_seen_half_written_is_taken_over_when_it_is_whole_and_never_refused()
    {
        var store = Open(Good);
        _directory.Write("c.json", Better[..10]);
        store.Refresh().Result.ShouldBe(ReloadResult.Unchanged);
        _directory.Write("c.json", Better);

        store.Refresh().Result.ShouldBe(ReloadResult.TakenOver);
        store.Status.RefusedAt.ShouldBeNull();
    }

    [Fact]
    public void Going_back_to_the_good_file_after_a_bad_one_mends_the_status()
    {
        var store = Open(Good);
        _directory.Write("c.json", Bad);
        store.Refresh();
        store.Refresh();
        _directory.Write("c.json", Good);

        store.Refresh().Result.ShouldBe(ReloadResult.TakenOver);
        store.Status.Refused.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_gone_is_refused_and_one_that_comes_back_is_taken_over()
    {
        var store = Open(Good);
        File.Delete(_directory.PathOf("c.json"));
        store.Refresh();
        store.Refresh().Result.ShouldBe(ReloadResult.Refused);
        _directory.Write("c.json", Better);

        store.Refresh().Result.ShouldBe(ReloadResult.TakenOver);
    }

    [Fact]
    public void A_changed_secret_file_is_a_change()
    {
        _directory.Write("redis.txt", "first");
        var store = Open("""{ "Redis": { "ConnectionStringFile": "redis.txt" } }""");
        _directory.Write("redis.txt", "second");

        var outcome = store.Refresh();

        outcome.Result.ShouldBe(ReloadResult.TakenOver);
        outcome.AwaitRestart.ShouldBe(["Redis"]);
        store.CurrentValue.Redis.ConnectionString!.Reveal().ShouldBe("second");
    }

    [Fact]
    public async Task A_swapped_symbolic_link_is_a_change()
    {
        // The layout of a mounted ConfigMap: file -> ..data/file, ..data -> a directory of its own for each version.
        WriteVersion("v1", Good);
        WriteVersion("v2", Better);
        File.CreateSymbolicLink(_directory.PathOf("..data"), "v1");
        File.CreateSymbolicLink(_directory.PathOf("c.json"), Path.Combine("..data", "c.json"));
        var store = ConfigStore.TryOpen(Load.Loader(_directory.PathOf("c.json")), _time, out _)!;
        File.CreateSymbolicLink(_directory.PathOf("..data_tmp"), "v2");
        using var swap = Process.Start("mv", ["-T", _directory.PathOf("..data_tmp"), _directory.PathOf("..data")]);
        await swap.WaitForExitAsync();

        store.Refresh().Result.ShouldBe(ReloadResult.TakenOver);
        store.CurrentValue.Redis.Partitions.ShouldBe(9);
    }

    [Fact]
    public void Only_what_waits_for_a_restart_is_said_to_wait()
    {
        var store = Open("""{ "Web": { "Listen": "http://127.0.0.1:1" }, "Detection": { "MinAuthors": 3 } }""");
        _directory.Write("c.json", """{ "Web": { "Listen": "http://127.0.0.1:2" }, "Detection": { "MinAuthors": 4 } }""");

        store.Refresh().AwaitRestart.ShouldBe(["Web.Listen"]);
    }

    [Fact]
    public void What_is_changed_back_to_what_runs_waits_for_nothing()
    {
        var store = Open("""{ "Web": { "Listen": "http://127.0.0.1:1" } }""");
        _directory.Write("c.json", """{ "Web": { "Listen": "http://127.0.0.1:22" } }""");
        store.Refresh().AwaitRestart.ShouldBe(["Web.Listen"]);

        _directory.Write("c.json", """{ "Web": { "Listen": "http://127.0.0.1:1" } }""");

        var outcome = store.Refresh();
        (outcome.Result, outcome.AwaitRestart.Count).ShouldBe((ReloadResult.TakenOver, 0));
    }

    public void Dispose() => _directory.Dispose();

    private void WriteVersion(string version, string content)
    {
        Directory.CreateDirectory(_directory.PathOf(version));
        _directory.Write(Path.Combine(version, "c.json"), content);
    }

    private ConfigStore Open(string content) => ConfigStore.TryOpen(Load.Loader(_directory.Write("c.json", content)), _time, out _)!;
}
