using MentionWatch.Configuration;
using Npgsql;
using Quartz;

namespace MentionWatch.Jobs;

/// <summary>Registers the schedule.</summary>
internal static class JobsServiceCollectionExtensions
{
    private const int Threads = 64;

    /// <summary>Polls may hang until their timeout; some threads stay free for detecting and delivering.</summary>
    private const int PollThreads = Threads - 8;

    /// <summary>A run is late for longer than this only when the process stood still; until then a late run is simply run.</summary>
    private static readonly TimeSpan MisfireThreshold = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddJobs(this IServiceCollection services, ScheduleOptions options)
        => services.AddSchedule(options).AddHostedService<ScheduleWatcher>();

    /// <summary>The scheduler with nothing planned yet.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services, ScheduleOptions options)
        => services
            .AddSingleton<JobMetrics>()
            .AddSingleton<ScheduleReconciler>()
            .AddQuartz(quartz => Configure(quartz, options))
            .AddQuartzHostedService(hosting => hosting.WaitForJobsToComplete = true);

    private static void Configure(IQuartzBuilder quartz, ScheduleOptions options)
    {
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = "mentionwatch";
            scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
        });
        quartz.UseDefaultThreadPool(Threads);
        quartz.UseExecutionLimits(limits => limits.ForGroup(SchedulePlan.Polls, PollThreads));
        quartz.AddJobMiddleware<JobTrace>();
        quartz.AddJobMiddleware<JobFailureBarrier>();
        quartz.AddQuartzHealthChecks(health => health.Name = "schedule");
        if (options.PostgreSql is { } connectionString)
        {
            quartz.Services.AddHostedService(_ => new SharedStoreCheck(connectionString));
            quartz.UsePersistentStore(store => Share(store, connectionString));
        }
        else
        {
            quartz.UseInMemoryStore(store => store.MisfireThreshold = MisfireThreshold);
        }
    }

    private static void Share(IPersistentStoreBuilder store, Secret connectionString)
    {
        store.UsePostgres(NpgsqlFactory.Instance, connectionString.Reveal());
        store.ProvisionSchema();
        store.ConfigureStore(ado => ado.StoreJobDataAsStrings = true);
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = TimeSpan.FromSeconds(2);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(3);
        });
    }
}
