using MentionWatch.Core.Classification;
using MentionWatch.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentionWatch.Classification;

/// <summary>Says which engine labels mentions, and when it cannot, why and since when.</summary>
internal sealed class ClassifierHealthCheck(IMentionClassifier classifier, ClassifierState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(state.Failing is { } failing
            ? HealthCheckResult.Unhealthy(
                $"The engine {classifier.Engine} could not label any of {failing.Batches} batches in a row: {OneLine(failing.Reason)}",
                data: new Dictionary<string, object>(StringComparer.Ordinal) { [HealthHistory.Since] = failing.Since })
            : HealthCheckResult.Healthy($"The engine {classifier.Engine} labels mentions."));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
