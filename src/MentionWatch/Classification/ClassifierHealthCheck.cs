using System.Globalization;
using MentionWatch.Classification.Drift;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Drift;
using MentionWatch.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentionWatch.Classification;

/// <summary>Says which engine labels mentions, and when it cannot or only in part, why and since when.</summary>
internal sealed class ClassifierHealthCheck(IMentionClassifier classifier, ClassifierState state, DriftState drift) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(Check());

    private static Dictionary<string, object> Since(ClassifierFailure failing) => new(StringComparer.Ordinal) { [HealthHistory.Since] = failing.Since };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private HealthCheckResult Check()
        => state.Failing is { } failing
            ? HealthCheckResult.Unhealthy(
                $"The engine {classifier.Engine} could not label any of {failing.Batches} batches in a row: {OneLine(failing.Reason)}", data: Since(failing))
            : classifier is IDegradableClassifier { Degraded: { } degraded }
                ? HealthCheckResult.Degraded($"The engine {classifier.Engine} labels mentions, but {OneLine(degraded.Reason)}.", data: Since(degraded))
                : drift.Shift is { IsLarge: true } shift
                    ? HealthCheckResult.Degraded(Shifted(shift))
                    : HealthCheckResult.Healthy($"The engine {classifier.Engine} labels mentions.");

    private string Shifted(VerdictShift shift) => string.Create(CultureInfo.InvariantCulture,
        $"What the engine {classifier.Engine} says has shifted against the month before (stability index {shift.Index:0.00}, confidence {shift.Confidence:+0.00;-0.00}, "
        + $"unknown language {shift.Unknown:+0%;-0%}); a crisis does that, without one read some posts.");
}
