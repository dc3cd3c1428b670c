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
        (await worker.StopAsync()).ShouldBe(0);
    }
}
