using System.CommandLine;
using System.Text.Json;
using MentionWatch.Alerting.Reporting;

namespace MentionWatch.Commands;

/// <summary><c>deliveries</c>: what was sent to whom, attempt by attempt, and sending one again.</summary>
internal static class DeliveriesCommand
{
    private const int DefaultCount = 50;

    public static Command Create()
    {
        var incident = new Option<string?>("--incident") { Description = "Only those of one incident, by its key.", HelpName = "KEY" };
        var receiver = new Option<string?>("--receiver") { Description = "Only those to one receiver, by its name.", HelpName = "NAME" };
        var count = new Option<int>("--count") { Description = "How many at most, the latest.", DefaultValueFactory = _ => DefaultCount };
        var config = ConfigFile.Option();
        var json = new Option<bool>("--json") { Description = "Prints a JSON array." };
        var command = new Command("deliveries", "Lists the latest deliveries with every attempt.") { incident, receiver, count, config, json };
        command.SetAction((parsed, cancellationToken) => StoreTool.RunAsync(
            parsed.GetValue(config),
            parsed.InvocationConfiguration,
            store => ListAsync(store, parsed.GetValue(incident), parsed.GetValue(receiver), parsed.GetValue(count), parsed.GetValue(json), parsed.InvocationConfiguration),
            cancellationToken));
        command.Add(ReplayCommand.Create());
        return command;
    }

    private static async Task<int> ListAsync(StoreTool store, string? incident, string? receiver, int count, bool json, InvocationConfiguration console)
    {
        var deliveries = await store.DeliveryLog.ReadAsync(incident, receiver, count);
        if (json)
        {
            await console.Output.WriteLineAsync(JsonSerializer.Serialize(deliveries, DeliveryLogJson.Default.IReadOnlyListLoggedDelivery));
            return ExitCode.Good;
        }

        foreach (var line in DeliveryLogText.Lines(deliveries).DefaultIfEmpty("No delivery is kept that fits."))
        {
            await console.Output.WriteLineAsync(line);
        }

        return ExitCode.Good;
    }
}
