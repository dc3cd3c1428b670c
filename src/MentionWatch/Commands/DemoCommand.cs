using System.CommandLine;
using MentionWatch.Demo;
using Spectre.Console;

namespace MentionWatch.Commands;

/// <summary><c>demo</c>: the founding story, end to end.</summary>
internal static class DemoCommand
{
    /// <summary>Wide enough that no line is broken where a program or a file reads.</summary>
    private const int PipeWidth = 10_000;

    public static Command Create()
    {
        var exit = new Option<bool>("--exit")
        {
            Description = "Ends by itself: 0 when the crisis was raised, delivered with a valid signature and resolved, else 1.",
        };
        var command = new Command("demo", "Plays the founding story through a real Redis, the real worker and a real webhook receiver, in under a minute.") { exit };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(exit), cancellationToken));
        return command;
    }

    private static IAnsiConsole Open()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = PipeWidth;
        return console;
    }

    private static async Task<int> RunAsync(bool exit, CancellationToken cancellationToken)
    {
        try
        {
            return await new DemoRun(new Narrator(Open(), DemoConfig.Zone), exit).RunAsync(cancellationToken) ? ExitCode.Good : ExitCode.Bad;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Bad;
        }
    }
}
