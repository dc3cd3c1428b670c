using MentionWatch.Configuration;
using MentionWatch.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using SomeOptions = MentionWatch.Tests.Jobs.ScheduleFixture.SomeOptions;

namespace MentionWatch.Tests.Jobs;

public sealed class SharedScheduleTests
{
    [Fact]
    public async Task Replicas_that_start_at_the_same_moment_make_one_schedule_and_each_run_happens_on_one_of_them()
    {
        await using var postgres = await PostgreSqlServer.StartAsync();
        var runs = new RunMemory(enough: 12);
        using var first = Replica(postgres, runs);
        using var second = Replica(postgres, runs);

        await Task.WhenAll(StartAsync(first), StartAsync(second));
        await runs.Enough.WaitAsync(TimeSpan.FromSeconds(60));
        await Task.WhenAll(first.StopAsync(), second.StopAsync());

        runs.Due.ShouldBeUnique();
    }

    [Fact]
    public async Task A_replica_that_comes_later_leaves_the_schedule_as_it_is()
    {
        await using var postgres = await PostgreSqlServer.StartAsync();
        await using var first = new ScheduleFixture(postgres.ConnectionString);
        await using var second = new ScheduleFixture(postgres.ConnectionString);
        var sources = ScheduleFixture.Watching(("news", new SomeOptions { Kind = "polled", Every = TimeSpan.FromHours(1) }));
        await first.ReconcileAsync(sources);
        var before = await first.PollOfAsync("news");

        await second.ReconcileAsync(sources);

        (await second.PollOfAsync("news"))!.StartTimeUtc.ShouldBe(before!.StartTimeUtc);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_named_in_one_line_without_its_password()
    {
        var store = new SharedStoreCheck(new Secret("Host=127.0.0.1;Port=1;Username=watch;Password=hunter2"));

        var failure = await Should.ThrowAsync<InvalidOperationException>(() => store.StartingAsync(CancellationToken.None));

        failure.Message.ShouldStartWith("The PostgreSQL of Schedule.PostgreSql, 127.0.0.1:1, cannot be used: ");
        failure.ToString().ShouldNotContain("hunter2");
    }

    private static IHost Replica(PostgreSqlServer postgres, RunMemory runs)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services
            .AddMetrics()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Work((_, _) => Task.CompletedTask))
            .AddSchedule(new ScheduleOptions { PostgreSql = new Secret(postgres.ConnectionString) })
            .AddQuartz(quartz => quartz.AddJobListener(runs));
        return builder.Build();
    }

    private static async Task StartAsync(IHost replica)
    {
        await replica.StartAsync();
        var scheduler = await replica.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await replica.Services.GetRequiredService<ScheduleReconciler>().ReconcileAsync(scheduler, [WorkJob.Every(TimeSpan.FromMilliseconds(100))], CancellationToken.None);
    }

    /// <summary>Remembers every run of every replica by the time it was due.</summary>
    private sealed class RunMemory(int enough) : IJobListener
    {
        private readonly Lock _gate = new();
        private readonly List<DateTimeOffset> _due = [];
        private readonly TaskCompletionSource _enough = new();

        public string Name => nameof(RunMemory);

        public IReadOnlyList<DateTimeOffset> Due => _due;

        public Task Enough => _enough.Task;

        public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            lock (_gate)
            {
                _due.Add(context.ScheduledFireTimeUtc!.Value);
                if (_due.Count == enough)
                {
                    _enough.TrySetResult();
                }
            }

            return ValueTask.CompletedTask;
        }
    }
}
