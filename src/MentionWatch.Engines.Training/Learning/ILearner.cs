namespace MentionWatch.Engines.Training.Learning;

/// <summary>Something that learns from one example at a time.</summary>
internal interface ILearner
{
    /// <summary>Learns from one example.</summary>
    void Learn(TrainingExample example, float rate);
}
