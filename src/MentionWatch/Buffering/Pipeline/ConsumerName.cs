using System.Globalization;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>Name of this process in the consumer group.</summary>
/// <remarks>
/// On a supervised Redis there is one worker at a time and the name stays, so that a worker started after a crash goes on at
/// once with what was left. On a shared Redis the name is new with each process, and what is left is claimed after a while.
/// </remarks>
internal sealed record ConsumerName(string Value)
{
    public static ConsumerName OfOnlyWorker { get; } = new("local");

    public static ConsumerName OfOneAmongMany()
        => new(string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}"));
}
