using System.ComponentModel;
using MentionWatch.Configuration;

namespace MentionWatch.Jobs;

/// <summary>Where the schedule of the jobs is kept.</summary>
internal sealed record ScheduleOptions
{
    [Description("PostgreSQL connection string of a schedule shared by many replicas; absent for one in memory.")]
    [RestartRequired]
    public Secret? PostgreSql { get; init; }
}
