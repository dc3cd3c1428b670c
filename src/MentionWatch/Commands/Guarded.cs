using System.CommandLine;
using MentionWatch.Classification;

namespace MentionWatch.Commands;

/// <summary>Runs the work of a verb so that bad input ends in one line on stderr and exit code 1.</summary>
internal static class Guarded
{
    public static Task<int> RunAsync(ParseResult parsed, Func<InvocationConfiguration, Task> work) => RunAsync(parsed, async io =>
    {
        await work(io);
        return true;
    });

    /// <summary>Runs work that tells by itself what of its input is bad.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="work">Says whether all its input was good.</param>
    public static async Task<int> RunAsync(ParseResult parsed, Func<InvocationConfiguration, Task<bool>> work)
    {
        try
        {
            return await work(parsed.InvocationConfiguration) ? ExitCode.Good : ExitCode.Bad;
        }
        catch (ClassificationException error)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(error.Message);
            return ExitCode.Bad;
        }
    }
}
