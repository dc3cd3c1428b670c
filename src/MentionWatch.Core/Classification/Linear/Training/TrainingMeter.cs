namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>Counts the texts seen, tells who wants to know, and stops when asked to.</summary>
internal sealed class TrainingMeter(long total, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
{
    private const int Interval = 1024;

    private long _done;

    public void Step()
    {
        if (++_done % Interval == 0 || _done == total)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new TrainingProgress(_done, total));
        }
    }
}
