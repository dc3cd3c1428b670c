using System.Diagnostics;
using System.Globalization;

namespace MentionWatch.Buffering.Local;

/// <summary>The process of the supervised server: started by us, or found.</summary>
internal static class RedisProcess
{
    private const string Binary = "redis-server";

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>Starts the server in a session of its own: Ctrl+C in a terminal goes to the worker alone, which stops the server last.</summary>
    public static Process Start(string configPath)
    {
        var server = Find(Binary) ?? throw new RedisUnusableException(
            "redis-server is not installed: install it (Debian and Ubuntu: apt-get install redis-server), or set Redis.ConnectionString to a Redis of yours.");
        string[] command = Find("setsid") is { } setsid ? [setsid, server, configPath] : [server, configPath];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            // A server that outlives the worker must not hold the worker's own pipes open.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new RedisUnusableException($"{server} could not be started.");
    }

    /// <summary>The server that an earlier worker left running on this directory, if it is still alive.</summary>
    public static Process? FindOn(string directory)
    {
        try
        {
            var id = int.Parse(File.ReadAllText(Path.Combine(directory, LocalRedisConfig.ProcessIdFile)), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
            var process = Process.GetProcessById(id);
            return process.ProcessName.StartsWith(Binary, StringComparison.Ordinal) && WorksHere(id) ? process : null;
        }
        catch (Exception problem) when (problem is IOException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Ends the server and waits until it is gone: asked first, then forced, which the append-only file survives.</summary>
    public static async Task StopAsync(Process process, TimeProvider time)
    {
        UnixSignal.SendTerminate(process);
        try
        {
            await process.WaitForExitAsync().WaitAsync(Grace, time);
        }
        catch (TimeoutException)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    // A process id is used again after a while: the server we mean has its own process id in its working directory.
    private static bool WorksHere(int processId)
    {
        var own = FormattableString.Invariant($"/proc/{processId}/cwd/{LocalRedisConfig.ProcessIdFile}");
        return !OperatingSystem.IsLinux()
            || File.ReadAllText(own).Trim() == processId.ToString(CultureInfo.InvariantCulture);
    }

    private static string? Find(string name)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(directory => Path.Combine(directory, name))
            .FirstOrDefault(File.Exists);
}
