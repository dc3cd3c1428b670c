using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace MentionWatch.Tests.Commands;

/// <summary>How the worker ends when it is asked to while others keep it waiting: a supervisor kills it after ten seconds.</summary>
public sealed class StopTests
{
    private const string Push = """{ "Brands": { "acme": { "Names": ["Acme"] } }, "Sources": { "push": { "Kind": "ingest", "Secrets": ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"] } } }""";

    /// <summary>What the worker may need by its own clock, so that a busy machine that is slow to start and end processes fails nothing.</summary>
    private const double Longest = 8;

    [Fact]
    public async Task Requests_that_trickle_do_not_hold_up_the_end()
    {
        await using var worker = await WorkerProcess.StartAsync(Push);
        await using var body = await Trickle.StartAsync(worker.BaseAddress, "POST /ingest/push HTTP/1.1\r\nHost: worker\r\nContent-Length: 100000\r\nExpect: 100-continue\r\n\r\n");
        await using var header = await Trickle.StartAsync(worker.BaseAddress, "GET / HTTP/1.1\r\nHost: worker\r\nX-Long: ");
        (await body.ReadHeaderAsync()).ShouldBe(["HTTP/1.1 100 Continue"]);

        await EndsInTimeAsync(worker);
    }

    [Fact]
    public async Task A_collector_that_never_answers_does_not_hold_up_the_end()
    {
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        await using var worker = await WorkerProcess.StartAsync($$"""{ "Telemetry": { "OtlpEndpoint": "http://{{collector.LocalEndpoint}}" } }""");

        await EndsInTimeAsync(worker);
    }

    private static async Task EndsInTimeAsync(WorkerProcess worker)
    {
        using var redis = JsonDocument.Parse(await worker.Log.WaitForAsync(line => line.Contains("\"Redis runs", StringComparison.Ordinal)));

        (await worker.StopAsync()).ShouldBe(0);

        await worker.Log.WaitForAsync(line => line.Contains("\"Stopping: ", StringComparison.Ordinal));
        using var stopped = JsonDocument.Parse(await worker.Log.WaitForAsync(line => line.Contains("\"Stopped after ", StringComparison.Ordinal)));
        stopped.RootElement.GetProperty("Seconds").GetDouble().ShouldBeLessThan(Longest);
        worker.Log.Lines.ShouldAllBe(line => line.Contains("\"level\":\"information\"", StringComparison.OrdinalIgnoreCase));
        Should.Throw<ArgumentException>(() => Process.GetProcessById(redis.RootElement.GetProperty("ProcessId").GetInt32()));
    }
}
