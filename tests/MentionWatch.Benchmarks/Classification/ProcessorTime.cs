using System.Diagnostics;
using System.Globalization;

namespace MentionWatch.Benchmarks.Classification;

/// <summary>The processor time that a whole process takes, its start included.</summary>
internal static class ProcessorTime
{
    /// <summary>Runs a program and then prints the processor time of what the shell has run, as POSIX defines <c>times</c>.</summary>
    private const string Timed = "input=$1; shift; \"$0\" \"$@\" < \"$input\" > /dev/null 2>&1 && times";

    /// <summary>Seconds of processor time, in user and system.</summary>
    public static async Task<double> OfAsync(string program, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Timed, program, input, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Children(output) : throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
    }

    /// <summary>The second line holds user and system time of the children, as <c>0m1.23s 0m0.04s</c>.</summary>
    private static double Children(string times)
        => times.Split('\n')[1].Split(' ').Select(time => time.TrimEnd('s').Split('m')).Sum(parts => (60 * Number(parts[0])) + Number(parts[1]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
