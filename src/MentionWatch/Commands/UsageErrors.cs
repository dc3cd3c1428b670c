using System.CommandLine;
using System.CommandLine.Parsing;
using MentionWatch.Configuration;

namespace MentionWatch.Commands;

/// <summary>Tells somebody who mistyped a command line what is wrong with it, what was probably meant and how the verb is used.</summary>
internal static class UsageErrors
{
    /// <summary>What is wrong with a command line; empty when nothing is.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var mistakes = parsed.Errors.Select(mistake => mistake.Message).ToList();
        var mistyped = MistypedOptions(parsed).Except(parsed.UnmatchedTokens, StringComparer.Ordinal);
        return [.. mistakes, .. mistyped.Select(token => $"Unrecognized option '{token}'; a value that begins with -- goes after a lone --.")];
    }

    public static int Print(ParseResult parsed, IEnumerable<string> mistakes, TextWriter error)
    {
        foreach (var mistake in mistakes)
        {
            error.WriteLine($"mentionwatch: {mistake}{Suggestion(parsed, mistake)}");
        }

        error.WriteLine();
        parsed.RootCommandResult.Command.Parse([.. VerbPath(parsed.CommandResult), "--help"]).Invoke(new InvocationConfiguration { Output = error });
        return ExitCode.Usage;
    }

    /// <summary>An argument would take a mistyped option as its value, which nobody means who does not write <c>--</c> before it.</summary>
    private static IEnumerable<string> MistypedOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(token => token.Value);

    private static IEnumerable<string> VerbPath(CommandResult result)
        => result.Parent is CommandResult parent ? [.. VerbPath(parent), result.Command.Name] : [];

    private static string Suggestion(ParseResult parsed, string message)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Select(option => option.Name)).ToList();
        var nearest = parsed.UnmatchedTokens.Concat(MistypedOptions(parsed))
            .Where(token => message.Contains($"'{token}'", StringComparison.Ordinal))
            .Select(token => NearestName.Of(token, known))
            .FirstOrDefault(name => name is not null);
        return nearest is null ? "" : $" Did you mean {nearest}?";
    }
}
