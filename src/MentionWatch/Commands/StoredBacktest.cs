using System.CommandLine;
using MentionWatch.Backtesting;
using MentionWatch.Buffering;

namespace MentionWatch.Commands;

/// <summary><c>backtest --redis</c>: replays what the worker has.</summary>
internal static class StoredBacktest
{
    public static async Task<int> RunAsync(string? path, string? compare, int days, FileInfo alerts, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (ConfigFile.Open(path, console.Error) is not { } config || (compare is not null && ConfigFile.Open(compare, console.Error) is null))
        {
            return ExitCode.Bad;
        }

        var line = new ProgressLine(console.Error);
        try
        {
            var other = compare is null ? default((string, Configuration.MentionWatchOptions)?) : (compare, ConfigFile.Open(compare, console.Error)!.CurrentValue);
            await new StoredRun(config.CurrentValue, other, TimeProvider.System)
                .RunAsync(days, alerts, console.Output, console.Error, line.Of<double>("Replayed", static share => share), cancellationToken);
            return ExitCode.Good;
        }
        catch (Exception failure) when (failure is RedisUnusableException or IOException or UnauthorizedAccessException || RedisFailure.Is(failure))
        {
            await console.Error.WriteLineAsync(StoreTool.Describe(failure));
            return ExitCode.Bad;
        }
        finally
        {
            line.End();
        }
    }
}
