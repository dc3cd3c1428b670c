using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Decides when a failed delivery is tried again and when it is given up: exponential backoff with full jitter inside a budget of time.</summary>
/// <remarks>Full jitter: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.</remarks>
internal sealed class RetryPolicy(RetryOptions options)
{
    /// <summary>When to try again, or <see langword="null"/> to give up.</summary>
    /// <param name="failure">What is known about the failure.</param>
    /// <param name="jitter">A random number from 0 to 1.</param>
    public DateTimeOffset? NextAttempt(DeliveryFailure failure, double jitter)
    {
        var deadline = failure.FirstAttemptAt + Budget(failure);
        if (failure.At >= deadline)
        {
            return null;
        }

        var asked = failure.At + (failure.RetryAfter ?? TimeSpan.Zero);
        if (asked > deadline)
        {
            return null;
        }

        var planned = failure.At + (Bound(failure.Attempt) * jitter);
        var due = planned > asked ? planned : asked;
        return due > deadline ? deadline : due;
    }

    /// <summary>The longest wait after so many attempts.</summary>
    public TimeSpan Bound(int attempts)
    {
        var doubled = options.FirstDelay.Ticks * Math.Pow(2, attempts - 1);
        return doubled >= options.MaxDelay.Ticks ? options.MaxDelay : TimeSpan.FromTicks((long)doubled);
    }

    private TimeSpan Budget(DeliveryFailure failure) => failure switch
    {
        { HasFallback: false } => options.WithoutFallback,
        { Severity: Severity.Critical } => options.Critical,
        { Severity: Severity.High } => options.High,
        _ => options.Warning,
    };
}
