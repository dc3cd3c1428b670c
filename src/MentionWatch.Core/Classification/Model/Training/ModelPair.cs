using MentionWatch.Core.Classification.Convolution.Training;
using MentionWatch.Core.Classification.Embedding;
using MentionWatch.Core.Classification.Learning;
using MentionWatch.Core.Classification.Lexicons;
using MentionWatch.Core.Classification.Linear.Training;

namespace MentionWatch.Core.Classification.Model.Training;

/// <summary>Trains a linear model and a convolutional net beside each other; neither sees the other, so threads change nothing.</summary>
internal sealed class ModelPair(
    LanguageTrainingOptions recipe, Vocabulary vocabulary, LexiconScores lexicons, float[] vectors, int sources, ulong seed, TrainingMeter meter)
{
    private readonly LinearCourse _linear = new(recipe.Linear, vocabulary, lexicons, sources, meter);
    private readonly ConvolutionCourse _convolution = new(recipe.Convolution, vocabulary, vectors, lexicons, sources, meter);

    /// <summary>Learns from weak labels and from the real ones.</summary>
    public LearntPair Learn(TrainingExample[] weak, TrainingExample[] examples)
        => Beside(numbers => _linear.Learn(weak, examples, numbers), numbers => _convolution.Learn(weak, examples, numbers));

    /// <summary>Learns from what a pair that was learnt says of all texts, then from those that people labelled.</summary>
    public LearntPair Follow(TrainingExample[] all, TrainingExample[] labelled)
    {
        var course = new DistillationCourse(recipe.Distillation.Epochs, recipe.Distillation.LastEpochs, recipe.Distillation.LastRateShare);
        return Beside(numbers => _linear.Follow(all, labelled, course, numbers), numbers => _convolution.Follow(all, labelled, course, numbers));
    }

    private LearntPair Beside(Func<RandomNumbers, LinearLearner> linear, Func<RandomNumbers, ConvolutionLearner> convolution)
    {
        var beside = Task.Run(() => linear(new RandomNumbers(seed)));
        var learnt = convolution(new RandomNumbers(seed));
        return new LearntPair(beside.GetAwaiter().GetResult(), learnt, _linear.Recipe, vocabulary, lexicons);
    }
}
