using System.CommandLine;
using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Trial;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Loading;
using Microsoft.Extensions.Options;

namespace MentionWatch.Commands;

/// <summary><c>receivers test</c>: sends a marked test alert and prints the answer.</summary>
internal static class ReceiversTestCommand
{
    private static readonly TrialJson Readable = new(ReadableJson.Of(TrialJson.Default.Options));

    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the receiver in the configuration." };
        var config = ConfigFile.Option();
        var json = new Option<bool>("--json") { Description = "Prints one JSON object." };
        var command = new Command("test", "Sends a marked test alert to one receiver and prints the answer.") { name, config, json };
        command.SetAction((parsed, cancellationToken) => TestAsync(
            parsed.GetValue(name)!, parsed.GetValue(config), parsed.GetValue(json), parsed.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> TestAsync(string name, string? path, bool json, InvocationConfiguration console, CancellationToken cancellationToken)
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

        var answer = TrialAnswer.Of(name, outcome);
        await console.Output.WriteLineAsync(json ? JsonSerializer.Serialize(answer, Readable.TrialAnswer) : answer.ToString());
        return answer.Delivered ? ExitCode.Good : ExitCode.Bad;
    }

    private static ServiceProvider Compose(ConfigStore config) => new ServiceCollection()
        .AddLogging()
        .AddMetrics()
        .AddSingleton(TimeProvider.System)
        .AddSingleton<IOptionsMonitor<MentionWatchOptions>>(config)
        .AddAlerting()
        .BuildServiceProvider();
}
