namespace MentionWatch.Engines.Training.Convolution;

/// <summary>How the convolutional net of one language learns.</summary>
public sealed record ConvolutionTrainingOptions
{
    /// <summary>How often every weakly labelled text is seen, before the others.</summary>
    public int WeakEpochs { get; init; } = 1;

    /// <summary>How often every labelled text is seen.</summary>
    public int Epochs { get; init; } = 3;

    /// <summary>Step of AdaGrad at the start; it falls evenly to a tenth, over the weak labels to three tenths.</summary>
    public float LearningRate { get; init; } = 0.03f;

    /// <summary>The share of the step that vectors of words move by.</summary>
    public float VectorShare { get; init; } = 0.5f;

    /// <summary>Share of the maxima and means that is left out by chance while learning, so that none relies on another.</summary>
    public float Dropout { get; init; } = 0.5f;

    /// <summary>The same when there are many more texts, labelled by models that were learnt before.</summary>
    public float StudentDropout { get; init; } = 0.3f;
}
