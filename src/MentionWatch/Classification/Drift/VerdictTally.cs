using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Drift;

namespace MentionWatch.Classification.Drift;

/// <summary>Gathers what was said until somebody takes it away to store it.</summary>
internal sealed class VerdictTally(ClassifierMetrics metrics)
{
    private readonly Lock _lock = new();
    private VerdictMix _mix;

    /// <summary>Counts a batch.</summary>
    public void Add(ReadOnlySpan<Verdict> verdicts)
    {
        var mix = default(VerdictMix);
        foreach (ref readonly var verdict in verdicts)
        {
            mix += VerdictMix.Of(verdict);
        }

        metrics.Said(mix);
        Return(mix);
    }

    /// <summary>Gives back what could not be stored after all.</summary>
    public void Return(VerdictMix mix)
    {
        lock (_lock)
        {
            _mix += mix;
        }
    }

    /// <summary>Takes what there is.</summary>
    public VerdictMix Take()
    {
        lock (_lock)
        {
            (var taken, _mix) = (_mix, default);
            return taken;
        }
    }
}
