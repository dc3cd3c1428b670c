using MentionWatch.Core.Classification.Explanations;

namespace MentionWatch.Core.Classification;

/// <summary>Labels texts with sentiment and complaint.</summary>
/// <remarks>Implementations are thread-safe: one instance serves every batch of the process.</remarks>
public interface IMentionClassifier
{
    /// <summary>Name of the engine as the configuration writes it.</summary>
    string Engine { get; }

    /// <summary>Names the words that decided; <see langword="null"/> for an engine that cannot.</summary>
    IVerdictExplainer? Explainer => this as IVerdictExplainer;

    /// <summary>Classifies a batch.</summary>
    /// <param name="texts">Unmasked texts as people wrote them.</param>
    /// <param name="verdicts">Receives one verdict a text, in order; as long as <paramref name="texts"/>.</param>
    /// <param name="cancellationToken">Gives the batch up.</param>
    /// <returns>A task that completes when every verdict is written; already complete for engines that do no I/O.</returns>
    ValueTask ClassifyAsync(ReadOnlyMemory<TextToClassify> texts, Memory<Verdict> verdicts, CancellationToken cancellationToken);
}
