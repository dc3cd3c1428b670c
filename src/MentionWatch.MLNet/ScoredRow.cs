using Microsoft.ML.Data;

namespace MentionWatch.MLNet;

/// <summary>What the model says of a text.</summary>
internal sealed class ScoredRow
{
    /// <summary>Probabilities of negative, neutral and positive, before they are calibrated.</summary>
    [VectorType(ModelColumns.Sentiments)]
    public float[] SentimentScore { get; set; } = [];

    /// <summary>Calibrated probability of a complaint.</summary>
    public float Probability { get; set; }
}
