using System.Diagnostics;
using System.Globalization;
using MentionWatch.Buffering;
using Microsoft.Extensions.DependencyInjection;

namespace MentionWatch.Benchmarks.Pipeline;

/// <summary>Processor time taken so far, by this process and by Redis. Unlike the clock it does not depend on what else runs.</summary>
internal readonly record struct CpuTime(double Worker, double Redis)
{
    public static async Task<CpuTime> ReadAsync(BenchHouse house)
    {
        var info = (string)await house.Services.GetRequiredService<RedisConnection>().ExecuteAsync("INFO", "cpu");
        var redis = info.Split("\r\n")
            .Where(line => line.StartsWith("used_cpu_sys:", StringComparison.Ordinal) || line.StartsWith("used_cpu_user:", StringComparison.Ordinal))
            .Sum(line => double.Parse(line.AsSpan(line.IndexOf(':') + 1), CultureInfo.InvariantCulture));
        using var self = Process.GetCurrentProcess();
        return new CpuTime(self.TotalProcessorTime.TotalSeconds, redis);
    }

    /// <summary>What was taken since, in millionths of a second a mention.</summary>
    public CpuTime MicrosecondsSince(CpuTime before, int mentions)
        => new((Worker - before.Worker) / mentions * 1e6, (Redis - before.Redis) / mentions * 1e6);
}
