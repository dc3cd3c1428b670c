using System.CommandLine;

namespace MentionWatch.Commands;

/// <summary>The verbs of <c>mentionwatch</c>, one line each.</summary>
internal static class CommandLine
{
    public static Task<int> InvokeAsync(string[] args)
    {
        var root = new RootCommand("Hears a brand's crisis in minutes and tells the people on call.");
        return root.Parse(args).InvokeAsync();
    }
}
