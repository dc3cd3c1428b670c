using MentionWatch.Core.Classification.Embedding;
using MentionWatch.Core.Classification.Learning;
using MentionWatch.Core.Classification.Lexicons;
using MentionWatch.Core.Classification.Linear.Features;

namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>Whole courses of learning for the linear model.</summary>
internal sealed class LinearCourse(LinearTrainingOptions options, Vocabulary vocabulary, LexiconScores lexicons, int sources, TrainingMeter meter)
{
    private const float LastShare = 0.1f;

    /// <summary>Which features are learnt.</summary>
    public LinearRecipe Recipe { get; } = new(options.Bits, options.Triples, options.Skips, options.LongestRun);

    /// <summary>Texts that a course shows, counted once an epoch.</summary>
    public static long Steps(LinearTrainingOptions options, int weak, int examples)
        => ((long)options.WeakEpochs * weak) + ((long)options.Epochs * examples);

    /// <summary>Learns from weak labels first when there are any, then from the real ones.</summary>
    public LinearLearner Learn(TrainingExample[] weak, TrainingExample[] examples, RandomNumbers numbers)
    {
        var learner = Start();
        if (weak.Length > 0)
        {
            Lesson(weak, options.WeakEpochs, 1f).Teach(learner, numbers, meter);
            learner.EndWeak(new WeakPrior(options.WeakShare, options.ComplaintShare));
        }

        learner.Pull = options.Pull;
        Lesson(examples, options.Epochs, 1f).Teach(learner, numbers, meter);
        return learner;
    }

    /// <summary>Learns from what others say of all texts, then from those that people labelled.</summary>
    public LinearLearner Follow(TrainingExample[] all, TrainingExample[] labelled, DistillationCourse course, RandomNumbers numbers)
    {
        var learner = Start();
        learner.Pull = options.StudentPull;
        Lesson(all, course.Epochs, 1f).Teach(learner, numbers, meter);
        Lesson(labelled, course.LastEpochs, course.LastRateShare).Teach(learner, numbers, meter);
        return learner;
    }

    private LinearLearner Start() => new(new FeatureCollector(Recipe, vocabulary, lexicons), sources);

    private Lesson Lesson(TrainingExample[] examples, int epochs, float share) => new(examples, epochs, options.LearningRate * share, LastShare);
}
