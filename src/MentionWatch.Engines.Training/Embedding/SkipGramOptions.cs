namespace MentionWatch.Engines.Training.Embedding;

/// <summary>How the vectors of words are learnt.</summary>
public sealed record SkipGramOptions
{
    /// <summary>How often every text is seen.</summary>
    public int Epochs { get; init; } = 3;

    /// <summary>Words on either side that a word must tell, at most.</summary>
    public int Window { get; init; } = 5;

    /// <summary>Words drawn by chance that it must not tell.</summary>
    public int Negatives { get; init; } = 5;

    /// <summary>Step at the start; it falls evenly to nearly nothing.</summary>
    public float LearningRate { get; init; } = 0.05f;

    /// <summary>The share of all words above which a word is left out now and then.</summary>
    public double Frequent { get; init; } = 1e-4;
}
