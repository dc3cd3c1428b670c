using System.Diagnostics;
using System.Text.Json;

namespace MentionWatch.Tests.Commands;

public sealed class RunTests
{
    private const string OneBrand = """{ "Brands": { "acme": { "Names": ["Acme"] } } }""";

    [Fact]
    public async Task A_worker_that_is_ready_answers_and_ends_well_on_SIGTERM()
    {
        await using var worker = await WorkerProcess.StartAsync(OneBrand);
        using var http = new HttpClient { BaseAddress = worker.BaseAddress };

        (await http.GetStringAsync(new Uri("/health/live", UriKind.Relative))).ShouldBe("alive\n");
        (await worker.Log.WaitForAsync(line => line.Contains("Ready: listening", StringComparison.Ordinal))).ShouldContain("1 brand, 0 sources, 0 receivers");
        (await worker.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_worker_whose_address_is_taken_says_so_ends_with_1_and_leaves_no_Redis_behind()
    {
        await using var first = await WorkerProcess.StartAsync(OneBrand);
        using var directory = new TemporaryDirectory();
        directory.Write("mentionwatch.json", $$"""{ "Web": { "Listen": "{{first.BaseAddress}}" }, "Logging": { "Format": "json" } }""");

        var result = await WorkerProgram.RunAsync(directory.FullName, new Dictionary<string, string>(), "");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("The worker could not start: ");
        result.Error.ShouldContain("address already in use");
        result.Error.ShouldNotContain("\"exception\"");
        using var redis = JsonDocument.Parse(result.Error.Split('\n').First(line => line.Contains("\"Redis runs", StringComparison.Ordinal)));
        Should.Throw<ArgumentException>(() => Process.GetProcessById(redis.RootElement.GetProperty("ProcessId").GetInt32()));
    }

    [Fact]
    public async Task A_worker_that_is_stopped_takes_its_Redis_with_it_and_finds_its_data_again()
    {
        await using var worker = await WorkerProcess.StartAsync(OneBrand);
        var line = await worker.Log.WaitForAsync(line => line.Contains("\"Redis runs", StringComparison.Ordinal));
        using var redis = JsonDocument.Parse(line);

        (await worker.StopAsync()).ShouldBe(0);

        Should.Throw<ArgumentException>(() => Process.GetProcessById(redis.RootElement.GetProperty("ProcessId").GetInt32()));
        await worker.StartAgainAsync();
    }
}
