using System.CommandLine;
using System.CommandLine.Parsing;
using MentionWatch.Configuration;

namespace MentionWatch.Commands;

/// <summary>Tells somebody who mistyped a command line what is wrong with it, what was probably meant and how the verb is used.</summary>
internal static class UsageErrors
{
    public static int Print(ParseResult parsed, TextWriter error)
    {
        foreach (var mistake in parsed.Errors)
        {
            error.WriteLine($"mentionwatch: {mistake.Message}{Suggestion(parsed, mistake.Message)}");
        }

        error.WriteLine();
        parsed.RootCommandResult.Command.Parse([.. VerbPath(parsed.CommandResult), "--help"]).Invoke(new InvocationConfiguration { Output = error });
        return ExitCode.Usage;
    }

    private static IEnumerable<string> VerbPath(CommandResult result)
        => result.Parent is CommandResult parent ? [.. VerbPath(parent), result.Command.Name] : [];

    private static string Suggestion(ParseResult parsed, string message)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Select(option => option.Name)).ToList();
        var nearest = parsed.UnmatchedTokens
            .Where(token => message.Contains($"'{token}'", StringComparison.Ordinal))
            .Select(token => NearestName.Of(token, known))
            .FirstOrDefault(name => name is not null);
        return nearest is null ? "" : $" Did you mean {nearest}?";
    }
}
