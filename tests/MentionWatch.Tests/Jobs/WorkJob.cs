using MentionWatch.Jobs;
using Quartz;

namespace MentionWatch.Tests.Jobs;

/// <summary>What a test has its job do.</summary>
/// <param name="job">Given the number of the run, from 1.</param>
internal sealed class Work(Func<int, CancellationToken, Task> job)
{
    private int _runs;

    public Task RunAsync(CancellationToken cancellationToken) => job(Interlocked.Increment(ref _runs), cancellationToken);
}

/// <summary>A job of the test's own.</summary>
[DisallowConcurrentExecution]
internal sealed class WorkJob(Work work) : IJob
{
    public static PlannedJob Every(TimeSpan pause) => new(new JobKey("work", "test"), typeof(WorkJob), new Cadence.Every(pause));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        => await work.RunAsync(cancellationToken);
}
