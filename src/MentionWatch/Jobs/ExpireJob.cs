using System.Runtime.ExceptionServices;
using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Runs every registered housekeeping; one that fails does not keep the others from running.</summary>
[DisallowConcurrentExecution]
internal sealed class ExpireJob(IEnumerable<IHousekeeping> housekeepings) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var failures = new List<Exception>();
        foreach (var housekeeping in housekeepings)
        {
            try
            {
                await housekeeping.RunAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count == 1)
        {
            ExceptionDispatchInfo.Throw(failures[0]);
        }

        if (failures.Count > 1)
        {
            throw new AggregateException("Housekeeping failed.", failures);
        }
    }
}
