using System.Diagnostics;
using System.Globalization;

namespace MentionWatch.Benchmarks.Detection;

/// <summary>Simulated streams on disk, one folder a seed, and the tools that make and score them.</summary>
internal sealed class CrisisFolder(CrisisRequest asked) : IDisposable
{
    private readonly DirectoryInfo _root = asked.Folder is { } kept ? Directory.CreateDirectory(kept) : Directory.CreateTempSubdirectory("mentionwatch-crises-");

    public FileInfo MentionsOf(int seed) => new(Path.Combine(Of(seed), "mentions.jsonl"));

    public FileInfo AlertsOf(int seed, string config) => new(Path.Combine(Of(seed), $"alerts-{config}.jsonl"));

    public async Task SimulateAsync(int seed)
    {
        if (!MentionsOf(seed).Exists)
        {
            await RunAsync("crisis_sim.py", "--scenario", asked.Scenario, "--seed", seed.ToString(CultureInfo.InvariantCulture), "--days", asked.Days, "--max-per-minute", asked.MaxPerMinute, "--out", Of(seed));
        }
    }

    /// <summary>The table over all seeds.</summary>
    public Task<string> ScoreAsync(string config)
        => RunAsync("crisis_score.py", [.. asked.Seeds.SelectMany(seed => new[] { "--events", Path.Combine(Of(seed), "events.json"), "--alerts", AlertsOf(seed, config).FullName })]);

    public void Dispose()
    {
        if (asked.Folder is null)
        {
            _root.Delete(recursive: true);
        }
    }

    private string Of(int seed) => Path.Combine(_root.FullName, $"s{seed}");

    private static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", [script, .. arguments]) { WorkingDirectory = SharedFolder.Of("bench"), UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{script} failed.");
    }
}
