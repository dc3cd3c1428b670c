namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>How the linear model of one language learns.</summary>
public sealed record LinearTrainingOptions
{
    /// <summary>Binary logarithm of the number of slots, 10 to 21; a slot takes four bytes in the model.</summary>
    public int Bits { get; init; } = 20;

    /// <summary>Whether three words in a row are a feature.</summary>
    public bool Triples { get; init; }

    /// <summary>Over how many words a pair of words may reach, 0 to 2.</summary>
    public int Skips { get; init; }

    /// <summary>The longest run of characters that is a feature, 2 to 8.</summary>
    public int LongestRun { get; init; } = 5;

    /// <summary>How often every text is seen.</summary>
    public int Epochs { get; init; } = 4;

    /// <summary>Step of AdaGrad at the start; it falls evenly to a tenth.</summary>
    public float LearningRate { get; init; } = 0.15f;

    /// <summary>How strongly a weight is drawn to its prior, zero without weak labels.</summary>
    public float Pull { get; init; } = 0.008f;

    /// <summary>The same when there are many more texts, labelled by models that were learnt before.</summary>
    public float StudentPull { get; init; } = 0.004f;

    /// <summary>How often every weakly labelled text is seen, before the others.</summary>
    public int WeakEpochs { get; init; } = 2;

    /// <summary>Share of what the weak labels taught that is expected of the real ones.</summary>
    public float WeakShare { get; init; } = 0.7f;

    /// <summary>The log-odds of a complaint that are expected of one unit of negative over positive sentiment.</summary>
    public float ComplaintShare { get; init; } = 0.5f;
}
