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
        using var host = Build(options, changes);
        await host.StartAsync();
        await changes.UntilAsync("+worker.expire");

        options.Change(Watching("news"));
        await changes.UntilAsync("+poll.news");

        options.Change(Watching("blog"));
        await changes.UntilAsync("+poll.blog");
        await changes.UntilAsync("-poll.news");
        await host.StopAsync();
    }

    private static MentionWatchOptions Watching(string source)
        => new() { Sources = new Dictionary<string, SourceOptions>(StringComparer.Ordinal) { [source] = new FileSourceOptions { Kind = "file", Path = "/dev/null" } } };

    private static IHost Build(ChangingOptions options, ScheduleChanges changes)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services
            .AddMetrics()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IOptionsMonitor<MentionWatchOptions>>(options)
            .AddJobs(new ScheduleOptions())
            .AddQuartz(quartz => quartz.AddSchedulerListener(changes))
            .Configure<QuartzHostedServiceOptions>(hosting => hosting.AutoStart = false);
        return builder.Build();
    }

    private sealed class ScheduleChanges : ISchedulerListener
    {
        private readonly Channel<string> _changes = Channel.CreateUnbounded<string>();

        public string Name => nameof(ScheduleChanges);

        public async Task UntilAsync(string change)
        {
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (await _changes.Reader.ReadAsync(deadline.Token) != change)
            {
            }
        }

        public ValueTask JobScheduled(IScheduler scheduler, ITrigger trigger, CancellationToken cancellationToken = default)
            => _changes.Writer.WriteAsync($"+{trigger.JobKey}", cancellationToken);

        public ValueTask JobDeleted(IScheduler scheduler, JobKey jobKey, CancellationToken cancellationToken = default)
            => _changes.Writer.WriteAsync($"-{jobKey}", cancellationToken);
    }
}
