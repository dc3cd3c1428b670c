using MentionWatch.Demo;
using MentionWatch.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace MentionWatch.Tests.Jobs;

public sealed class FastClockTests
{
    private const int EnoughRuns = 5;

    [Fact]
    public async Task No_job_starves_another_on_the_clock_of_the_demo()
    {
        await using var clock = new StoryClock(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
        var runs = new Runs();
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddMetrics().AddSingleton<TimeProvider>(clock).AddSingleton(runs).AddSchedule(new ScheduleOptions());
        using var host = builder.Build();
        await host.StartAsync();
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        foreach (var (name, seconds) in new[] { ("often", 0.5), ("every-second", 1), ("every-minute", 60) })
        {
            var job = new PlannedJob(new JobKey(name, "test"), typeof(CountJob), new Cadence.Every(TimeSpan.FromSeconds(seconds)));
            await scheduler.ScheduleJob(job.Job, job.TriggerFrom(clock.GetUtcNow()), default);
        }

        clock.Speed = 900;

        await runs.Enough.WaitAsync(TimeSpan.FromSeconds(60));
        await host.StopAsync();
    }

    [DisallowConcurrentExecution]
    internal sealed class CountJob(Runs runs) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            runs.Add(context.JobDetail.Key.Name);
            return ValueTask.CompletedTask;
        }
    }

    internal sealed class Runs
    {
        private readonly Dictionary<string, int> _counts = [];
        private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Enough => _enough.Task;

        public void Add(string job)
        {
            lock (_counts)
            {
                _counts[job] = _counts.GetValueOrDefault(job) + 1;
                if (_counts.Count == 3 && _counts.Values.All(count => count >= EnoughRuns))
                {
                    _enough.TrySetResult();
                }
            }
        }
    }
}
