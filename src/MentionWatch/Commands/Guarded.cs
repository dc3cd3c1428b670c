using System.CommandLine;
using MentionWatch.Classification;

namespace MentionWatch.Commands;

/// <summary>Runs the work of a verb so that bad input ends in one line on stderr and exit code 1.</summary>
internal static class Guarded
{
    public static async Task<int> RunAsync(ParseResult parsed, Func<InvocationConfiguration, Task> work)
    {
        try
        {
            await work(parsed.InvocationConfiguration);
            return ExitCode.Good;
        }
        catch (ClassificationException error)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(error.Message);
            return ExitCode.Bad;
        }
    }
}
