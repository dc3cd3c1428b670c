using System.Diagnostics.Metrics;

namespace MentionWatch.Jobs;

/// <summary>What the schedule counts.</summary>
internal sealed class JobMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _failures = meters.Create("MentionWatch")
        .CreateCounter<long>("mentionwatch.job.failures", "{run}", "Runs of a scheduled job that ended with an exception.");

    public void Failed(string job, Exception failure)
        => _failures.Add(1, new("job", job), new("error", failure.GetType().Name));
}
