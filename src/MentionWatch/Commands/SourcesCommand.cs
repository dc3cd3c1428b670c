using System.CommandLine;
using MentionWatch.Configuration.Model;

namespace MentionWatch.Commands;

/// <summary><c>sources</c>: the kinds of source and their options.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        var command = new Command("sources", "Lists the kinds of source with their options.").ListsKinds(OptionKinds.Sources);
        command.Add(SourcesTestCommand.Create());
        return command;
    }
}
