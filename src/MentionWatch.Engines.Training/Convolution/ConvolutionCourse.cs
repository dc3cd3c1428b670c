using MentionWatch.Engines.Training.Learning;
using MentionWatch.Engines.Lexicons;

namespace MentionWatch.Engines.Training.Convolution;

/// <summary>Whole courses of learning for the convolutional net.</summary>
internal sealed class ConvolutionCourse(
    ConvolutionTrainingOptions options, Vocabulary vocabulary, float[] vectors, LexiconScores lexicons, int sources, TrainingMeter meter)
{
    private const float LastWeakShare = 0.3f;
    private const float LastShare = 0.1f;

    /// <summary>Texts that a course shows, counted once an epoch.</summary>
    public static long Steps(ConvolutionTrainingOptions options, int weak, int examples)
        => ((long)options.WeakEpochs * weak) + ((long)options.Epochs * examples);

    /// <summary>Learns from weak labels first when there are any, then from the real ones.</summary>
    public ConvolutionLearner Learn(TrainingExample[] weak, TrainingExample[] examples, RandomNumbers numbers)
    {
        var learner = Start(options.Dropout, numbers);
        new Lesson(weak, options.WeakEpochs, options.LearningRate, LastWeakShare).Teach(learner, numbers, meter);
        new Lesson(examples, options.Epochs, options.LearningRate, LastShare).Teach(learner, numbers, meter);
        return learner;
    }

    /// <summary>Learns from what others say of all texts, then from those that people labelled.</summary>
    public ConvolutionLearner Follow(TrainingExample[] all, TrainingExample[] labelled, DistillationCourse course, RandomNumbers numbers)
    {
        var learner = Start(options.StudentDropout, numbers);
        new Lesson(all, course.Epochs, options.LearningRate, LastShare).Teach(learner, numbers, meter);
        new Lesson(labelled, course.LastEpochs, options.LearningRate * course.LastRateShare, LastShare).Teach(learner, numbers, meter);
        return learner;
    }

    private ConvolutionLearner Start(float dropout, RandomNumbers numbers)
        => new(options with { Dropout = dropout }, vocabulary, new WordVectors(vectors, lexicons), sources, numbers);
}
