using MentionWatch.Core.Classification;

namespace MentionWatch.Classification;

/// <summary>An engine that goes on labelling, less well, while a part of it fails.</summary>
internal interface IDegradableClassifier : IMentionClassifier
{
    /// <summary>What fails; <see langword="null"/> while all is well.</summary>
    ClassifierFailure? Degraded { get; }
}
