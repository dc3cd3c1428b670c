using System.CommandLine;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;

namespace MentionWatch.Commands;

/// <summary><c>deliveries replay</c>: has the running worker make one delivery again, under the id it had.</summary>
internal static class ReplayCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Id of the delivery, as the list says it." };
        var config = ConfigFile.Option();
        var command = new Command("replay", "Has the running worker make one delivery again, under the same webhook-id, and prints the answer.") { id, config };
        command.SetAction((parsed, cancellationToken) => StoreTool.RunAsync(
            parsed.GetValue(config),
            parsed.InvocationConfiguration,
            store => ReplayAsync(store, parsed.GetValue(id)!, parsed.InvocationConfiguration, cancellationToken),
            cancellationToken));
        return command;
    }

    private static async Task<int> ReplayAsync(StoreTool store, string id, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var receivers = store.Config.CurrentValue.Alerts.Receivers;
        if (await store.DeliveryLog.FindAsync(id) is not { } delivery)
        {
            return await RefuseAsync(console, $"There is no delivery \"{id}\". The verb deliveries lists those that are kept.");
        }

        if (delivery.IsNotice)
        {
            return await RefuseAsync(console, $"\"{id}\" is about the service itself. That is told by itself for as long as it lasts, and not again afterwards.");
        }

        if (!receivers.ContainsKey(delivery.Receiver))
        {
            return await RefuseAsync(console, $"There is no receiver \"{delivery.Receiver}\" any more. {NearestName.Suggest(delivery.Receiver, [.. receivers.Keys])}");
        }

        return await store.DeliveryLog.ReplayAsync(delivery)
            ? await PrintAsync(await AnswerAsync(store.DeliveryLog, delivery, cancellationToken), delivery, console)
            : await RefuseAsync(console, $"What delivery \"{id}\" told is not kept any more.");
    }

    private static async Task<int> RefuseAsync(InvocationConfiguration console, string why)
    {
        await console.Error.WriteLineAsync(why);
        return ExitCode.Bad;
    }

    /// <summary>The first attempt after the replay; <see langword="null"/> when no worker made one in time.</summary>
    private static async Task<LoggedAttempt?> AnswerAsync(DeliveryLog log, LoggedDelivery before, CancellationToken cancellationToken)
    {
        var last = before.Tries is [.., var attempt] ? attempt.At : default;
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Patience)
        {
            if ((await log.FindAsync(before.Id))?.Tries is [.., var latest] && latest.At > last)
            {
                return latest;
            }

            await Task.Delay(Glance, TimeProvider.System, cancellationToken);
        }

        return null;
    }

    private static async Task<int> PrintAsync(LoggedAttempt? answer, LoggedDelivery delivery, InvocationConfiguration console)
    {
        await console.Output.WriteLineAsync(answer is null
            ? $"{delivery.Receiver}: queued, and no worker has sent it yet. It is sent as soon as one runs and nothing more urgent waits."
            : $"{delivery.Receiver}: {(answer.Outcome == "retry" ? "not delivered, tried again soon" : answer.Outcome)} ({answer.Detail})");
        return answer?.Outcome == "delivered" ? ExitCode.Good : ExitCode.Bad;
    }
}
