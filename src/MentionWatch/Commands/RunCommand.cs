using System.CommandLine;
using MentionWatch.Configuration.Loading;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MentionWatch.Commands;

/// <summary><c>run</c>: the worker, until it is told to stop.</summary>
internal static partial class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Runs the worker until it is told to stop; the default verb.");
        Bind(command);
        return command;
    }

    /// <summary>Makes the program without a verb run the worker.</summary>
    public static void MakeDefault(RootCommand root) => Bind(root);

    private static void Bind(Command command)
    {
        var config = ConfigFile.Option();
        command.Add(config);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(config), parsed.InvocationConfiguration.Error, cancellationToken));
    }

    private static async Task<int> RunAsync(string? path, TextWriter error, CancellationToken cancellationToken)
    {
        if (ConfigFile.Open(path, error) is not { } config)
        {
            return ExitCode.Bad;
        }

        await using var app = WorkerHost.Build(config);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.StartFailed(app.Logger, failure.Message, failure);
            return ExitCode.Bad;
        }

        Announce(app, config);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Good;
    }

    private static void Announce(WebApplication app, ConfigStore config)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var options = config.CurrentValue;
        Log.Ready(app.Logger, string.Join(", ", addresses), options.Brands.Count, options.Sources.Count, options.Alerts.Receivers.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Ready: listening on {Addresses}; {Brands} brands, {Sources} sources, {Receivers} receivers")]
        public static partial void Ready(ILogger logger, string addresses, int brands, int sources, int receivers);

        [LoggerMessage(2, LogLevel.Critical, "The worker could not start: {Reason}")]
        public static partial void StartFailed(ILogger logger, string reason, Exception error);
    }
}
