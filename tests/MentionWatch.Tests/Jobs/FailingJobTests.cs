using Microsoft.Extensions.Logging;

namespace MentionWatch.Tests.Jobs;

public sealed class FailingJobTests
{
    [Fact]
    public async Task A_failing_job_runs_on_and_each_kind_of_its_failures_is_logged_once()
    {
        var recovered = new TaskCompletionSource();
        await using var schedule = await RunningSchedule.StartAsync((run, _) => run switch
        {
            <= 3 => throw new InvalidOperationException("no answer"),
            4 => throw new IOException("too slow"),
            5 => Task.CompletedTask,
            _ => Task.FromResult(recovered.TrySetResult()),
        });

        await recovered.Task.WaitAsync(TimeSpan.FromSeconds(30));

        schedule.Log.Lines.Count(line => line.Level == LogLevel.Error).ShouldBe(2);
        schedule.Log.Lines.ShouldContain(line => line.Text == "Job test.work succeeds again after 4 failed runs");
    }

    [Fact]
    public async Task A_store_that_is_away_is_one_line_a_job_and_no_mistake_of_the_program()
    {
        var recovered = new TaskCompletionSource();
        await using var schedule = await RunningSchedule.StartAsync((run, _) => run switch
        {
            <= 2 => throw new TimeoutException($"attempt {run}"),
            3 => throw new AggregateException(new TimeoutException("reading"), new TimeoutException("writing")),
            4 => Task.CompletedTask,
            _ => Task.FromResult(recovered.TrySetResult()),
        });

        await recovered.Task.WaitAsync(TimeSpan.FromSeconds(30));

        schedule.Log.Lines.Where(line => line.Level > LogLevel.Information).ShouldHaveSingleItem()
            .ShouldBe((LogLevel.Warning, "Job test.work can do nothing and runs on by its schedule: Redis does not answer; /health/ready says why."));
    }

    [Fact]
    public async Task Stopping_cancels_the_running_job_and_waits_for_it()
    {
        var (running, ended) = (new TaskCompletionSource(), false);
        await using var schedule = await RunningSchedule.StartAsync(async (_, cancellation) =>
        {
            running.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation).ContinueWith(_ => ended = true, TaskScheduler.Default);
        });
        await running.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await schedule.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));

        ended.ShouldBeTrue();
        schedule.Log.Lines.ShouldNotContain(line => line.Level >= LogLevel.Error);
    }
}
