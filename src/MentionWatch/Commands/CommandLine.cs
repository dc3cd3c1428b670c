using System.CommandLine;

namespace MentionWatch.Commands;

/// <summary>The verbs of <c>mentionwatch</c>, one line each.</summary>
internal static class CommandLine
{
    /// <summary>Longer than the worker takes to drain, so that a signal never cuts it short.</summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(15);

    public static RootCommand Build()
    {
        var root = new RootCommand("Hears a brand's crisis in minutes and tells the people on call.")
        {
            RunCommand.Create(),
            CheckCommand.Create(),
            DemoCommand.Create(),
            BacktestCommand.Create(),
            DetectCommand.Create(),
            ClassifyCommand.Create(),
            TrainCommand.Create(),
            EvaluateCommand.Create(),
            SourcesCommand.Create(),
            ReceiversCommand.Create(),
            ReportCommand.Create(),
            DeliveriesCommand.Create(),
        };
        RunCommand.MakeDefault(root);
        return root;
    }

    public static async Task<int> InvokeAsync(string[] args)
    {
        var parsed = Build().Parse(args);
        return UsageErrors.Of(parsed) is { Count: > 0 } mistakes
            ? UsageErrors.Print(parsed, mistakes, Console.Error)
            : await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TerminationTimeout });
    }
}
