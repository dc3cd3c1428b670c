using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Reporting;
using MentionWatch.Configuration;

namespace MentionWatch.Commands;

/// <summary><c>deliveries</c>: what was sent to whom, attempt by attempt, and sending one again.</summary>
internal static class DeliveriesCommand
{
    private const int DefaultCount = 50;
    private static readonly DeliveryLogJson Readable = new(ReadableJson.Of(DeliveryLogJson.Default.Options));

    public static Command Create()
    {
        var incident = new Option<string?>("--incident") { Description = "Only those of one incident, by its key.", HelpName = "KEY" };
        var receiver = new Option<string?>("--receiver") { Description = "Only those to one receiver, by its name.", HelpName = "NAME" };
        var count = new Option<int>("--count") { Description = "How many at most, the latest.", DefaultValueFactory = _ => DefaultCount };
        count.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written) && written < 1)
            {
                result.AddError("--count must be 1 or more.");
            }
        });
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
            await console.Output.WriteLineAsync(JsonSerializer.Serialize(deliveries, Readable.IReadOnlyListLoggedDelivery));
            return ExitCode.Good;
        }

        foreach (var line in DeliveryLogText.Lines(deliveries).DefaultIfEmpty(None(receiver, [.. store.Config.CurrentValue.Alerts.Receivers.Keys])))
        {
            await console.Output.WriteLineAsync(line);
        }

        return ExitCode.Good;
    }

    /// <summary>Receivers that are gone have deliveries too, so a name that is not known is only questioned when it has none.</summary>
    private static string None(string? receiver, IReadOnlyCollection<string> known) => receiver is null || known.Contains(receiver)
        ? "No delivery is kept that fits."
        : $"No delivery is kept that fits, and there is no receiver \"{receiver}\". {NearestName.Suggest(receiver, known)}";
}
