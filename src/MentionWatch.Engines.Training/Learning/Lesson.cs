namespace MentionWatch.Engines.Training.Learning;

/// <summary>Examples that are shown a number of times, in a new order every time, with steps that become shorter.</summary>
/// <param name="Examples">The examples.</param>
/// <param name="Epochs">How often.</param>
/// <param name="Rate">Length of the first step.</param>
/// <param name="LastShare">Share of it that the last step has.</param>
internal sealed record Lesson(IReadOnlyList<TrainingExample> Examples, int Epochs, float Rate, float LastShare)
{
    /// <summary>Examples that are shown in all.</summary>
    public long Steps => (long)Epochs * Examples.Count;

    /// <summary>Shows them.</summary>
    public void Teach(ILearner learner, RandomNumbers numbers, TrainingMeter meter)
    {
        var order = Examples.ToArray();
        var step = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            numbers.Shuffle<TrainingExample>(order);
            foreach (var example in order)
            {
                learner.Learn(example, Rate * (1f - ((1f - LastShare) * (step++ / (float)Steps))));
                meter.Step();
            }
        }
    }
}
