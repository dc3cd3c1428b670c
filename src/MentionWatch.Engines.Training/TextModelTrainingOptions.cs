using MentionWatch.Engines.Training.Embedding;

namespace MentionWatch.Engines.Training;

/// <summary>How <see cref="TextModelTrainer"/> learns.</summary>
public sealed record TextModelTrainingOptions
{
    /// <summary>The models of Spanish.</summary>
    public LanguageTrainingOptions Spanish { get; init; } = LanguageTrainingOptions.Spanish;

    /// <summary>The models of English.</summary>
    public LanguageTrainingOptions English { get; init; } = LanguageTrainingOptions.English;

    /// <summary>The vectors of words.</summary>
    public SkipGramOptions Vectors { get; init; } = new();

    /// <summary>How often a word must occur to have a vector; in a small corpus once is enough.</summary>
    public int FewestOccurrences { get; init; } = 4;

    /// <summary>Words of a language that have a vector, at most.</summary>
    public int MostWords { get; init; } = 40_000;

    /// <summary>One labelled text in this many is never learnt from, but used to calibrate the probabilities.</summary>
    public int CalibrationShare { get; init; } = 20;

    /// <summary>How far probabilities are moved from the classes' shares in the training texts towards <see cref="ExpectedMix"/>: 0 not at all, 1 all the way.</summary>
    public float MixStrength { get; init; } = 0.5f;

    /// <summary>The shares of negative, neutral and positive that are expected of mentions.</summary>
    public IReadOnlyList<float> ExpectedMix { get; init; } = [0.31f, 0.43f, 0.26f];

    /// <summary>Where all that is random starts from.</summary>
    public ulong Seed { get; init; } = 1;
}
