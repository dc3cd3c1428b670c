using MentionWatch.Engines.Linear;
using MentionWatch.Engines.Training.Convolution;

namespace MentionWatch.Engines.Training;

/// <summary>How the models of one language learn.</summary>
public sealed record LanguageTrainingOptions
{
    /// <summary>Found best for Spanish, of which there are few labelled texts and many weakly labelled ones.</summary>
    public static LanguageTrainingOptions Spanish { get; } = new()
    {
        Features = LinearRecipe.Spanish,
        Convolution = new ConvolutionTrainingOptions { WeakEpochs = 1, Epochs = 3, Dropout = 0.5f, StudentDropout = 0.3f },
        Distillation = new DistillationOptions { Rounds = 2 },
    };

    /// <summary>Found best for English.</summary>
    public static LanguageTrainingOptions English { get; } = new()
    {
        Convolution = new ConvolutionTrainingOptions { Epochs = 4, Dropout = 0.6f, StudentDropout = 0.4f },
        Distillation = new DistillationOptions { TeacherShare = 0.3f, LastEpochs = 1 },
        ClassBalance = 0.25f,
    };

    /// <summary>The linear model.</summary>
    public LinearTrainingOptions Linear { get; init; } = new();

    /// <summary>Which hashed features the linear model has.</summary>
    internal LinearRecipe Features { get; init; } = LinearRecipe.English;

    /// <summary>The convolutional net.</summary>
    public ConvolutionTrainingOptions Convolution { get; init; } = new();

    /// <summary>What is done with texts that have no label.</summary>
    public DistillationOptions Distillation { get; init; } = new();

    /// <summary>How far rarer sentiments count for more: 0 not at all, 1 until all count the same.</summary>
    public float ClassBalance { get; init; }
}
