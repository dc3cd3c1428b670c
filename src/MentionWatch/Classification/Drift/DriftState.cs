using MentionWatch.Core.Classification.Drift;

namespace MentionWatch.Classification.Drift;

/// <summary>The last comparison of what the classifier says with the month before.</summary>
internal sealed class DriftState
{
    private VerdictShift? _shift;

    /// <summary>The shift; <see langword="null"/> while there are too few texts to tell.</summary>
    public VerdictShift? Shift
    {
        get => Volatile.Read(ref _shift);
        set => Volatile.Write(ref _shift, value);
    }
}
