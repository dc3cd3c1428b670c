using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Explanations;

namespace MentionWatch.Classification;

/// <summary>Spreads large batches over all cores; small ones stay on the calling thread, where they are faster.</summary>
/// <param name="engine">An engine whose batches complete without I/O.</param>
internal sealed class ParallelClassifier(IMentionClassifier engine) : IMentionClassifier
{
    /// <summary>Texts that are worth a thread: about two milliseconds of work.</summary>
    private const int TextsPerPart = 256;

    public string Engine => engine.Engine;

    public IVerdictExplainer? Explainer => engine.Explainer;

    public ValueTask ClassifyAsync(ReadOnlyMemory<TextToClassify> texts, Memory<Verdict> verdicts, CancellationToken cancellationToken)
    {
        var parts = (texts.Length + TextsPerPart - 1) / TextsPerPart;
        return parts <= 1 || Environment.ProcessorCount == 1
            ? engine.ClassifyAsync(texts, verdicts, cancellationToken)
            : new ValueTask(Parallel.ForAsync(0, parts, cancellationToken, (part, token) => ClassifyPartAsync(part, texts, verdicts, token)));
    }

    private ValueTask ClassifyPartAsync(int part, ReadOnlyMemory<TextToClassify> texts, Memory<Verdict> verdicts, CancellationToken cancellationToken)
    {
        var start = part * TextsPerPart;
        var length = Math.Min(TextsPerPart, texts.Length - start);
        return engine.ClassifyAsync(texts.Slice(start, length), verdicts.Slice(start, length), cancellationToken);
    }
}
