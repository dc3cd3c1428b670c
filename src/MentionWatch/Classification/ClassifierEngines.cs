using MentionWatch.Core.Classification;

namespace MentionWatch.Classification;

/// <summary>The engines by the name that the configuration and the verbs use.</summary>
internal static class ClassifierEngines
{
    public const string Linear = "linear";
    public const string MLNet = "mlnet";

    /// <summary>Creates an engine.</summary>
    /// <param name="engine">Its name.</param>
    /// <param name="model">Directory of the model; empty for the one in the box.</param>
    /// <exception cref="ClassificationException">There is no such engine in this build, or its model cannot be used.</exception>
    public static IMentionClassifier Create(string engine, string model) => engine switch
    {
        Linear => new ParallelClassifier(ModelDirectory.LoadLinear(model)),
        _ => throw NotHere(engine),
    };

    /// <summary>Refuses an engine that cannot be trained or used.</summary>
    public static void Require(string engine)
    {
        if (engine != Linear)
        {
            throw NotHere(engine);
        }
    }

    private static ClassificationException NotHere(string engine) => engine == MLNet
        ? new ClassificationException("The engine mlnet is not part of this build; use linear.")
        : new ClassificationException($"There is no engine '{engine}'; use linear.");
}
