using MentionWatch.Core.Mentions.Languages;
using MentionWatch.Engines.Learning;
using MentionWatch.Engines.Training.Learning;

namespace MentionWatch.Engines.Training;

/// <summary>
/// Trains the models of both languages. The same texts and options give the same model, bit by bit, on any number of cores of the same
/// kind of machine: what runs beside each other is independent, and each part adds in a fixed order.
/// </summary>
/// <remarks>The exponential and logarithm are those of the C runtime, so another operating system or processor family may differ in the last bits.</remarks>
public sealed class TextModelTrainer(TextModelTrainingOptions options) : IModelTrainer
{
    /// <summary>With the options that the models in the box were trained with.</summary>
    public TextModelTrainer()
        : this(new TextModelTrainingOptions())
    {
    }

    /// <inheritdoc/>
    public void Train(TrainingTexts texts, Func<string, Stream> create, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(create);
        ModelWriter.Write(Train(texts, progress, cancellationToken), create);
    }

    /// <summary>Learns vectors of words from all texts, and both models from the labelled ones.</summary>
    /// <param name="texts">What to learn from.</param>
    /// <param name="progress">Told now and then how far it is, from any thread.</param>
    /// <param name="cancellationToken">Gives the training up.</param>
    /// <exception cref="ArgumentException">There are no labelled texts, or too many lexicons.</exception>
    internal TrainedModel Train(TrainingTexts texts, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Labelled.Count + texts.Own.Count == 0)
        {
            throw new ArgumentException("There are no labelled texts to learn from.", nameof(texts));
        }

        var (spanish, english) = (Of(texts, LanguageTag.Spanish, options.Spanish), Of(texts, LanguageTag.English, options.English));
        var total = LanguageTrainer.Steps(options, options.Spanish, spanish) + LanguageTrainer.Steps(options, options.English, english);
        var meter = new TrainingMeter(total, progress, cancellationToken);
        var beside = Task.Run(() => new LanguageTrainer(options, options.Spanish, spanish, meter).Train(texts.Lexicons, LanguageTag.Spanish), cancellationToken);
        var learnt = new LanguageTrainer(options, options.English, english, meter).Train(texts.Lexicons, LanguageTag.English);
        return new TrainedModel(beside.GetAwaiter().GetResult(), learnt);
    }

    private LanguageTexts Of(TrainingTexts texts, string language, LanguageTrainingOptions recipe) => LanguageTexts.Of(texts, language, options, recipe);
}

/// <summary>What was learnt for both languages.</summary>
internal sealed record TrainedModel(TrainedLanguage Spanish, TrainedLanguage English);
