using System.CommandLine;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Trial;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Loading;
using Microsoft.Extensions.Options;

namespace MentionWatch.Commands;

/// <summary><c>receivers test</c>: sends a marked test alert and prints the answer.</summary>
internal static class ReceiversTestCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the receiver in the configuration." };
        var config = ConfigFile.Option();
        var command = new Command("test", "Sends a marked test alert to one receiver and prints the answer.") { name, config };
        command.SetAction((parsed, cancellationToken) => TestAsync(parsed.GetValue(name)!, parsed.GetValue(config), parsed.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> TestAsync(string name, string? path, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (ConfigFile.Open(path, console.Error) is not { } config)
        {
            return ExitCode.Bad;
        }

        await using var services = Compose(config);
        if (await services.GetRequiredService<ReceiverTrial>().SendAsync(name, cancellationToken) is not { } outcome)
        {
            await console.Error.WriteLineAsync($"There is no receiver \"{name}\". {NearestName.Suggest(name, [.. config.CurrentValue.Alerts.Receivers.Keys])}");
            return ExitCode.Bad;
        }

        var delivered = outcome.Verdict == DeliveryVerdict.Delivered;
        await console.Output.WriteLineAsync(delivered ? $"{name}: delivered ({outcome.Detail})" : $"{name}: not delivered ({outcome.Detail}). {Advice(outcome.Verdict)}");
        return delivered ? ExitCode.Good : ExitCode.Bad;
    }

    private static string Advice(DeliveryVerdict verdict)
        => verdict == DeliveryVerdict.Retry ? "The worker would try again." : "The worker would give up and tell the fallback receiver.";

    private static ServiceProvider Compose(ConfigStore config) => new ServiceCollection()
        .AddLogging()
        .AddMetrics()
        .AddSingleton(TimeProvider.System)
        .AddSingleton<IOptionsMonitor<MentionWatchOptions>>(config)
        .AddAlerting()
        .BuildServiceProvider();
}
