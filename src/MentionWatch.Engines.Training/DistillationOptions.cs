namespace MentionWatch.Engines.Training;

/// <summary>How the models of a language, once learnt, teach a second pair with texts that have no label, or a weak one.</summary>
/// <remarks>Source: Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural Network" (2015).</remarks>
public sealed record DistillationOptions
{
    /// <summary>How often a pair teaches the next; 0 to stay with the first pair.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>Share of the texts without labels that are taught.</summary>
    public float UnlabelledShare { get; init; } = 0.4f;

    /// <summary>How far labels of people are moved towards what the teachers say.</summary>
    public float TeacherShare { get; init; } = 0.2f;

    /// <summary>How often the students see all texts.</summary>
    public int Epochs { get; init; } = 2;

    /// <summary>How often they then see those that people labelled.</summary>
    public int LastEpochs { get; init; } = 2;

    /// <summary>Share of the usual step in those last epochs.</summary>
    public float LastRateShare { get; init; } = 0.5f;
}
