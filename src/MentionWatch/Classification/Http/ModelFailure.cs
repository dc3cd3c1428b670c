using Polly.CircuitBreaker;
using Polly.Timeout;

namespace MentionWatch.Classification.Http;

/// <summary>Why a request came to nothing, whoever says so.</summary>
/// <param name="Reason">As a metric counts it.</param>
/// <param name="Message">In words; no text, no key.</param>
internal readonly record struct ModelFailure(FallbackReason Reason, string Message)
{
    public static bool IsKnown(Exception exception) => exception is ModelException or TimeoutRejectedException or BrokenCircuitException or OperationCanceledException;

    public static ModelFailure Of(Exception exception) => exception switch
    {
        ModelException failure => new(failure.Reason, failure.Message),
        TimeoutRejectedException late => new(FallbackReason.Timeout, FormattableString.Invariant($"no answer within {late.Timeout.TotalSeconds} s")),
        BrokenCircuitException => new(FallbackReason.BreakerOpen, "left alone after many failures"),
        _ => new(FallbackReason.Budget, "the time for the batch was over"),
    };
}
