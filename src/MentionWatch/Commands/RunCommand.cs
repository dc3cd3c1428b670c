using System.CommandLine;
using MentionWatch.Buffering;
using MentionWatch.Configuration.Loading;
using MentionWatch.Configuration.Rules;
using MentionWatch.Web.Page;
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
        if (!await TryStartAsync(app, cancellationToken))
        {
            return ExitCode.Bad;
        }

        Announce(app, config);
        await WaitForEndAsync(app, cancellationToken);
        return Failed(app) ? ExitCode.Bad : ExitCode.Good;
    }

    private static async Task<bool> TryStartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
            return true;
        }
#pragma warning disable CA1031 // Whatever kept it from starting, what did start is stopped and the reason told.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // A missing Redis, a taken address or an unwritable directory needs no stack trace to be mended.
            Log.StartFailed(app.Logger, failure.Message, failure is RedisUnusableException or IOException or UnauthorizedAccessException ? null : failure);
            await app.StopAsync(CancellationToken.None);
            return false;
        }
    }

    private static async Task WaitForEndAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var began = 0L;
        await using var stopping = app.Lifetime.ApplicationStopping.Register(() =>
        {
            began = clock.GetTimestamp();
            Log.Stopping(app.Logger);
        });
        await app.WaitForShutdownAsync(cancellationToken);
        Log.Stopped(app.Logger, clock.GetElapsedTime(began).TotalSeconds);
    }

    /// <summary>A background service that fails stops the worker, which is then no good end.</summary>
    private static bool Failed(WebApplication app)
        => app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(service => service.ExecuteTask is { IsFaulted: true });

    private static void Announce(WebApplication app, ConfigStore config)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var options = config.CurrentValue;
        Log.Ready(
            app.Logger,
            string.Join(", ", addresses),
            Phrase.Count(options.Brands.Count, "brand"),
            Phrase.Count(options.Sources.Count, "source"),
            Phrase.Count(options.Alerts.Receivers.Count, "receiver"));
        foreach (var warning in OptionsWarnings.Of(options))
        {
            Log.Unsafe(app.Logger, warning);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Ready: listening on {Addresses}; {Brands}, {Sources}, {Receivers}")]
        public static partial void Ready(ILogger logger, string addresses, string brands, string sources, string receivers);

        [LoggerMessage(2, LogLevel.Critical, "The worker could not start: {Reason}")]
        public static partial void StartFailed(ILogger logger, string reason, Exception? error);

        [LoggerMessage(3, LogLevel.Warning, "{Warning}")]
        public static partial void Unsafe(ILogger logger, Configuration.Mistake warning);

        [LoggerMessage(4, LogLevel.Information, "Stopping: what is under way is finished or given back, nothing new is taken")]
        public static partial void Stopping(ILogger logger);

        [LoggerMessage(5, LogLevel.Information, "Stopped after {Seconds:0.0} s")]
        public static partial void Stopped(ILogger logger, double seconds);
    }
}
