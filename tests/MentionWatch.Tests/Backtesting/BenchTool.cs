using System.Diagnostics;

namespace MentionWatch.Tests.Backtesting;

/// <summary>Runs a tool of the folder of benchmarks, which fails where a figure is missed.</summary>
internal static class BenchTool
{
    public static async Task RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", [script, .. arguments]) { WorkingDirectory = SharedFolder.Of("bench"), UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{script}: {output[0]}{output[1]}");
    }
}
