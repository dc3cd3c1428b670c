using System.Diagnostics;
using System.Globalization;
using MentionWatch.Buffering.Local;

namespace MentionWatch.Benchmarks.Pipeline;

/// <summary>What <c>redis-benchmark</c> reaches on the same server with XADD, 64 commands in flight.</summary>
internal static class RedisBenchmark
{
    public static async Task<double> XaddPerSecondAsync(LocalRedisState redis, int payloadBytes, int requests)
    {
        var start = new ProcessStartInfo("redis-benchmark")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "-p", redis.Port.ToString(CultureInfo.InvariantCulture), "-a", redis.Password, "-P", "64", "-n", requests.ToString(CultureInfo.InvariantCulture), "--csv",
                "XADD", "bench", "MAXLEN", "~", "100000", "*", "m", new string('x', payloadBytes),
            },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("redis-benchmark did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Rate(output);
    }

    /// <summary>The second column of the last line: <c>"test","rps",…</c>.</summary>
    private static double Rate(string csv)
    {
        var columns = csv.Trim().Split('\n')[^1].Split("\",\"");
        return double.Parse(columns[1], CultureInfo.InvariantCulture);
    }
}
