using MentionWatch.Classification;
using MentionWatch.Core.Classification;

namespace MentionWatch.Tests.Classification;

/// <summary>The contract of all engines, with the model in the box on all cores.</summary>
public sealed class LinearEngineContractTests : ClassifierContract
{
    private static readonly Lazy<IMentionClassifier> Engine = new(() => ClassifierEngines.Create(ClassifierEngines.Linear, string.Empty));

    protected override IMentionClassifier Create() => Engine.Value;
}
