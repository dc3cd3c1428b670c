using Quartz;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Jobs;

/// <summary>One job as the configuration wants it.</summary>
/// <param name="Key">Group and name; its trigger has the same.</param>
/// <param name="Type">The job's class.</param>
/// <param name="Cadence">When it runs.</param>
internal sealed record PlannedJob(JobKey Key, Type Type, Cadence Cadence)
{
    private const int Urgent = 10;

    /// <summary>Key of the trigger.</summary>
    public TriggerKey TriggerKey { get; } = new(Key.Name, Key.Group);

    /// <summary>What is stored with the trigger, to tell later whether the schedule changed.</summary>
    public string Fingerprint => $"{Type.Name} {Cadence}";

    /// <summary>The durable job.</summary>
    public IJobDetail Job => JobBuilder.Create().OfType(Type).WithIdentity(Key).StoreDurably().Build();

    /// <summary>Its trigger. Polls share their own execution group, the rest goes first when threads are short.</summary>
    public ITrigger TriggerFrom(DateTimeOffset now)
        => TriggerBuilder.Create()
            .WithIdentity(TriggerKey)
            .ForJob(Key)
            .WithDescription(Fingerprint)
            .WithExecutionGroup(Key.Group)
            .WithPriority(Key.Group == SchedulePlan.Polls ? TriggerConstants.DefaultPriority : Urgent)
            .StartAt(now + Cadence.StartAfter(Phase))
            .WithSchedule(Cadence.Schedule)
            .Build();

    private double Phase => StableHash.Of(Key.Name) / (ulong.MaxValue + 1.0);
}
