using MentionWatch.Configuration;
using MentionWatch.Jobs;
using MentionWatch.Sources;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace MentionWatch.Tests.Jobs;

/// <summary>A schedule, in memory unless it is given a database, that is reconciled but never started, so that its times can be read at leisure.</summary>
internal sealed class ScheduleFixture : IAsyncDisposable
{
    private static readonly SourceKind[] Kinds =
    [
        SourceKind.Polled<SomeOptions>("polled", "Polled.", (_, _, _) => throw new NotSupportedException()) with { DefaultEvery = TimeSpan.FromMinutes(7) },
        SourceKind.Pushed<SomeOptions>("pushed", "Pushed."),
    ];

    private readonly ServiceProvider _services;

    public ScheduleFixture(string? postgreSql = null)
        => _services = new ServiceCollection()
            .AddMetrics()
            .AddSingleton(TimeProvider.System)
            .AddSchedule(new ScheduleOptions { PostgreSql = postgreSql is null ? null : new Secret(postgreSql) })
            .BuildServiceProvider();

    public static MentionWatchOptions Watching(params (string Name, SomeOptions Options)[] sources)
        => new() { Sources = sources.ToDictionary(source => source.Name, SourceOptions (source) => source.Options, StringComparer.Ordinal) };

    public static IReadOnlyList<PlannedJob> Plan(MentionWatchOptions options) => SchedulePlan.From(options, Kinds);

    public async Task ReconcileAsync(MentionWatchOptions options)
        => await _services.GetRequiredService<ScheduleReconciler>().ReconcileAsync(await SchedulerAsync(), Plan(options), CancellationToken.None);

    public async Task<ITrigger?> PollOfAsync(string source)
        => await (await SchedulerAsync()).GetTrigger(new TriggerKey(source, SchedulePlan.Polls));

    public async Task<string[]> JobsAsync()
    {
        var jobs = await (await SchedulerAsync()).QueryJobs(new JobQuery { Take = PagedQuery.All });
        return [.. jobs.Items.Select(job => job.Key.ToString())];
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private async Task<IScheduler> SchedulerAsync() => await _services.GetRequiredService<ISchedulerFactory>().GetScheduler();

    internal sealed record SomeOptions : SourceOptions;
}
