using System.Diagnostics;

namespace MentionWatch.TestSupport;

/// <summary>The built <c>mentionwatch</c>, started as a process of its own.</summary>
internal static class WorkerProgram
{
    /// <summary>Runs one verb to its end.</summary>
    public static Task<WorkerProgramResult> RunAsync(params string[] arguments) => RunAsync(Environment.CurrentDirectory, new Dictionary<string, string>(), "", arguments);

    /// <summary>Runs one verb to its end, in a directory, with variables and with a text on stdin.</summary>
    public static async Task<WorkerProgramResult> RunAsync(string directory, IReadOnlyDictionary<string, string> environment, string input, params string[] arguments)
    {
        using var process = Start(directory, environment, arguments);
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.StandardInput.WriteAsync(input.AsMemory(), deadline.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(deadline.Token);
        return new WorkerProgramResult(process.ExitCode, await output, await error);
    }

    public static Process Start(string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = directory,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "mentionwatch.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}

/// <summary>How a verb ended and what it printed.</summary>
internal sealed record WorkerProgramResult(int ExitCode, string Output, string Error);
