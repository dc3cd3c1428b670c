namespace MentionWatch.Core.Classification.Linear.Training;

/// <summary>One whole course of learning: weak labels first when there are any, then the real ones.</summary>
internal sealed class TrainingCourse(LinearTrainingOptions options, TrainingMeter meter)
{
    private const float LastRateShare = 0.1f;

    /// <summary>Learns from the start, in several orders; the mean of linear models is a linear model, and steadier than each.</summary>
    public LinearLearner Learn(TrainingExample[] weak, TrainingExample[] examples)
    {
        var mean = LearnInOrder(options.Seed, weak, examples);
        for (var order = 1; order < options.Orders; order++)
        {
            mean.Add(LearnInOrder(options.Seed + (ulong)order, weak, examples));
        }

        mean.DivideBy(options.Orders);
        return mean;
    }

    private LinearLearner LearnInOrder(ulong seed, TrainingExample[] weak, TrainingExample[] examples)
    {
        var learner = new LinearLearner(options);
        if (weak.Length > 0)
        {
            Pass(learner, new Shuffle(seed), weak, options.WeakEpochs);
            learner.EndWeak();
        }

        Pass(learner, new Shuffle(seed), examples, options.Epochs);
        return learner;
    }

    private void Pass(LinearLearner learner, Shuffle shuffle, TrainingExample[] examples, int epochs)
    {
        var order = examples.ToArray();
        var steps = (long)epochs * order.Length;
        var step = 0L;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            shuffle.Apply<TrainingExample>(order);
            foreach (var example in order)
            {
                learner.Learn(example, RateAt((float)step++ / steps));
                meter.Step();
            }
        }
    }

    private float RateAt(float share) => options.LearningRate * (1f - ((1f - LastRateShare) * share));
}
