using MentionWatch.Engines.Learning;

namespace MentionWatch.Engines.Training.Learning;

/// <summary>Counts the texts seen by all threads, tells who wants to know, and stops when asked to.</summary>
internal sealed class TrainingMeter(long total, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
{
    private const int Interval = 1024;

    private long _done;

    /// <summary>One more text was seen.</summary>
    public void Step()
    {
        var done = Interlocked.Increment(ref _done);
        if (done % Interval == 0 || done == total)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new TrainingProgress(done, total));
        }
    }
}
