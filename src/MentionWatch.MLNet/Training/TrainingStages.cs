namespace MentionWatch.MLNet.Training;

/// <summary>Runs the stages of a training one after the other, and tells how far it is.</summary>
internal sealed class TrainingStages(IProgress<double>? progress, CancellationToken cancellationToken)
{
    /// <summary>Runs a stage.</summary>
    /// <param name="done">Share of the whole that is done after it.</param>
    /// <param name="stage">The stage.</param>
    public T Run<T>(double done, Func<T> stage)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var result = stage();
        progress?.Report(done);
        return result;
    }
}
