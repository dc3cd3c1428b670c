using System.Threading.Channels;
using MentionWatch.Configuration;
using MentionWatch.Jobs;
using MentionWatch.Sources;
using MentionWatch.Sources.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Quartz;

namespace MentionWatch.Tests.Jobs;

public sealed class ScheduleWatcherTests
{
    [Fact]
    public async Task A_changed_configuration_is_a_changed_schedule_without_a_restart()
    {
        var (options, changes) = (new ChangingOptions(), new ScheduleChanges());
        using var host = Build(options, changes, TimeProvider.System);
        await host.StartAsync();
        await changes.UntilAsync("+worker.expire");

        options.Change(Watching("news"));
        await changes.UntilAsync("+poll.news");

        options.Change(Watching("blog"));
        await changes.UntilAsync("+poll.blog");
        await changes.UntilAsync("-poll.news");
        await host.StopAsync();
    }

    [Fact]
    public async Task A_change_is_not_lost_when_the_upkeep_falls_due_while_the_last_one_is_still_at_work()
    {
        var (options, changes, clock) = (new ChangingOptions(), new ScheduleChanges(), new ManualTimeProvider());
        using var host = Build(options, changes, clock);
        await host.StartAsync();
        await changes.UntilAsync("+worker.expire");
        var (arrived, release) = changes.Hold("+poll.news");
        options.Change(Watching("news"));
        await arrived;

        clock.Advance(TimeSpan.FromMinutes(1));
        options.Change(Watching("blog"));
        release.SetResult();

        await changes.UntilAsync("+poll.blog");
        await host.StopAsync();
    }

    private static MentionWatchOptions Watching(string source)
        => new() { Sources = new Dictionary<string, SourceOptions>(StringComparer.Ordinal) { [source] = new FileSourceOptions { Kind = "file", Path = "/dev/null" } } };

    private static IHost Build(ChangingOptions options, ScheduleChanges changes, TimeProvider clock)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services
            .AddMetrics()
            .AddSingleton(clock)
            .AddSingleton<IOptionsMonitor<MentionWatchOptions>>(options)
            .AddJobs(new ScheduleOptions())
            .AddQuartz(quartz => quartz.AddSchedulerListener(changes))
            .Configure<QuartzHostedServiceOptions>(hosting => hosting.AutoStart = false);
        return builder.Build();
    }

    private sealed class ScheduleChanges : ISchedulerListener
    {
        private readonly Channel<string> _changes = Channel.CreateUnbounded<string>();
        private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile string? _held;

        public string Name => nameof(ScheduleChanges);

        /// <summary>Makes the scheduler wait in the middle of a change until it is released.</summary>
        public (Task Arrived, TaskCompletionSource Release) Hold(string change)
        {
            _held = change;
            return (_arrived.Task.WaitAsync(TimeSpan.FromSeconds(30)), _release);
        }

        public async Task UntilAsync(string change)
        {
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (await _changes.Reader.ReadAsync(deadline.Token) != change)
            {
            }
        }

        public ValueTask JobScheduled(IScheduler scheduler, ITrigger trigger, CancellationToken cancellationToken = default)
            => ChangedAsync($"+{trigger.JobKey}", cancellationToken);

        public ValueTask JobDeleted(IScheduler scheduler, JobKey jobKey, CancellationToken cancellationToken = default)
            => ChangedAsync($"-{jobKey}", cancellationToken);

        private async ValueTask ChangedAsync(string change, CancellationToken cancellationToken)
        {
            await _changes.Writer.WriteAsync(change, cancellationToken);
            if (change == _held)
            {
                _arrived.TrySetResult();
                await _release.Task;
            }
        }
    }
}
