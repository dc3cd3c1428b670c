namespace MentionWatch.Tests.Configuration;

/// <summary>The real worker while its configuration changes under it.</summary>
public sealed class HotReloadTests
{
    private const string Good = """{ "Brands": { "acme": { "Names": ["Acme"] } } }""";

    [Fact]
    public async Task A_worker_takes_a_good_change_over_refuses_a_bad_one_and_shows_both()
    {
        await using var worker = await WorkerProcess.StartAsync(Good);
        using var http = new HttpClient { BaseAddress = worker.BaseAddress };

        await ReplaceAsync(worker, """{ "Brands": { "acme": { "Names": ["Acme"] }, "globex": { "Names": ["Globex"] } }, "Redis": { "MaxBacklog": 5000 } }""");
        await worker.Log.WaitForAsync(line => line.Contains("changed and is in force", StringComparison.Ordinal));
        await worker.Log.WaitForAsync(line => line.Contains("Configuration of Redis changed; it takes effect at the next start", StringComparison.Ordinal));
        (await MetricsAsync(http)).ShouldContain("mentionwatch_config_last_reload_successful 1\n");

        await ReplaceAsync(worker, """{ "Brands": { "acme": { "Nams": ["Acme"] } } }""");
        await worker.Log.WaitForAsync(line => line.Contains("Configuration mistake at Brands.acme.Nams", StringComparison.Ordinal));
        (await MetricsAsync(http)).ShouldContain("mentionwatch_config_last_reload_successful 0\n");
        using var degraded = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        degraded.IsSuccessStatusCode.ShouldBeTrue("the last good configuration is in force");
        (await degraded.Content.ReadAsStringAsync()).ShouldContain("Brands.acme.Nams");

        await ReplaceAsync(worker, Good);
        await worker.Log.WaitForAsync(line => line.Contains("changed and is in force", StringComparison.Ordinal), times: 2);
        (await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).ShouldNotContain("Nams");
        worker.Log.Lines.Count(line => line.Contains("Configuration mistake at", StringComparison.Ordinal)).ShouldBe(1);
    }

    /// <summary>Replaces the file at once, as editors and volumes do.</summary>
    private static async Task ReplaceAsync(WorkerProcess worker, string configuration)
    {
        await File.WriteAllTextAsync(worker.ConfigFile + ".new", configuration);
        File.Move(worker.ConfigFile + ".new", worker.ConfigFile, overwrite: true);
    }

    private static Task<string> MetricsAsync(HttpClient http) => http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
}
