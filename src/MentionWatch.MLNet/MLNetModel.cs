using MentionWatch.MLNet.Storage;
using Microsoft.ML;

namespace MentionWatch.MLNet;

/// <summary>A trained model and what has to be known beside it.</summary>
/// <param name="Transformer">From <see cref="TextRow"/> to <see cref="ScoredRow"/>.</param>
/// <param name="Card">What has to be known.</param>
internal sealed record MLNetModel(ITransformer Transformer, ModelCard Card);
