using System.CommandLine;
using MentionWatch.Configuration.Model;

namespace MentionWatch.Commands;

/// <summary><c>receivers</c>: the kinds of receiver and their options, trying one out, and who is told what.</summary>
internal static class ReceiversCommand
{
    public static Command Create()
    {
        var command = new Command("receivers", "Lists the kinds of receiver with their options.").ListsKinds(OptionKinds.Receivers);
        command.Add(ReceiversTestCommand.Create());
        command.Add(ReceiversRouteCommand.Create());
        return command;
    }
}
