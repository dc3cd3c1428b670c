namespace MentionWatch.Jobs;

/// <summary>Registers the schedule.</summary>
internal static class JobsServiceCollectionExtensions
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services;
}
