using System.Collections.Concurrent;
using MentionWatch.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace MentionWatch.Tests.Jobs;

/// <summary>A started host that has nothing but the schedule, one job of the test's own and a memory of what was logged.</summary>
internal sealed class RunningSchedule : IAsyncDisposable
{
    private readonly IHost _host;

    private RunningSchedule(IHost host, LogMemory log) => (_host, Log) = (host, log);

    public LogMemory Log { get; }

    public static async Task<RunningSchedule> StartAsync(Func<int, CancellationToken, Task> job)
    {
        var log = new LogMemory();
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log);
        builder.Services
            .AddMetrics()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Work(job))
            .AddSchedule(new ScheduleOptions());
        var host = builder.Build();
        await host.StartAsync();
        await ScheduleAsync(await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler());
        return new RunningSchedule(host, log);
    }

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private static async Task ScheduleAsync(IScheduler scheduler)
    {
        var job = WorkJob.Every(TimeSpan.FromMilliseconds(20));
        await scheduler.ScheduleJob(job.Job, job.TriggerFrom(scheduler.TimeProvider.GetUtcNow()), default);
    }

    internal sealed class LogMemory : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Lines.Enqueue((logLevel, formatter(state, exception)));

        public void Dispose()
        {
        }
    }
}
