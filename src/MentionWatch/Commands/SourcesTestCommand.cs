using System.CommandLine;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Loading;
using MentionWatch.Sources;
using Microsoft.Extensions.Options;

namespace MentionWatch.Commands;

/// <summary><c>sources test NAME</c>: one live poll of a configured source that prints what it would store.</summary>
internal static class SourcesTestCommand
{
    private const int DefaultMost = 50;

    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Name of a source in the configuration." };
        var config = ConfigFile.Option();
        var json = new Option<bool>("--json") { Description = "Prints one JSON object a line." };
        var most = new Option<int>("--max") { Description = "Most mentions shown.", DefaultValueFactory = _ => DefaultMost, HelpName = "N" };
        var command = new Command("test", "Polls a configured source once and prints what it would store; stores nothing.") { name, config, json, most };
        command.SetAction((parsed, cancellationToken) => TestAsync(
            new Request(parsed.GetRequiredValue(name), parsed.GetValue(config), parsed.GetValue(json), parsed.GetValue(most)),
            parsed.InvocationConfiguration,
            cancellationToken));
        return command;
    }

    private static async Task<int> TestAsync(Request request, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (ConfigFile.Open(request.Config, console.Error) is not { } config)
        {
            return ExitCode.Bad;
        }

        try
        {
            var mentions = await PollAsync(config, request, cancellationToken);
            await console.Output.WriteAsync(request.Json ? MentionPrinter.Lines(mentions) : MentionPrinter.Table(request.Name, mentions));
            return ExitCode.Good;
        }
        catch (SourceException failure)
        {
            await console.Error.WriteLineAsync(failure.Message);
            return ExitCode.Bad;
        }
    }

    private static async Task<IReadOnlyList<PreviewedMention>> PollAsync(ConfigStore config, Request request, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IOptionsMonitor<MentionWatchOptions>>(config)
            .AddSourceReading()
            .AddSingleton<SourcePreview>()
            .BuildServiceProvider();
        var mentions = new List<PreviewedMention>();
        await foreach (var mention in services.GetRequiredService<SourcePreview>().PollAsync(request.Name, request.Most, cancellationToken))
        {
            mentions.Add(mention);
        }

        return mentions;
    }

    private sealed record Request(string Name, string? Config, bool Json, int Most);
}
