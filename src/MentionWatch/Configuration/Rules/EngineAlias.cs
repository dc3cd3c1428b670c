using MentionWatch.Classification;

namespace MentionWatch.Configuration.Rules;

/// <summary>Warns of the old name of the default engine.</summary>
internal static class EngineAlias
{
    public static IEnumerable<Mistake> Warnings(MentionWatchOptions options)
    {
        if (string.Equals(options.Classifier.Engine, ClassifierEngines.Linear, StringComparison.Ordinal))
        {
            yield return new Mistake("Classifier.Engine", "\"linear\" is the old name of this engine.", $"Write \"{ClassifierEngines.MLNet}\".");
        }
    }
}
