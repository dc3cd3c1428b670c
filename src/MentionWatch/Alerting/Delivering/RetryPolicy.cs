using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Decides when a failed delivery is tried again, when somebody else is told, and when it is given up: exponential backoff with full jitter.</summary>
/// <remarks>A receiver that says how long to wait is asked again just then: others that it is to be sent wait with it, and what is urgent must not fall behind them. Full jitter: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.</remarks>
internal sealed class RetryPolicy(RetryOptions options)
{
    /// <summary>What to do next. The fallback is told as soon as it is clear that the alert will not arrive in time, and the attempts go on.</summary>
    /// <param name="failure">What is known about the failure.</param>
    /// <param name="jitter">A random number from 0 to 1.</param>
    public RetryDecision Decide(DeliveryFailure failure, double jitter)
    {
        var end = failure.FirstAttemptAt + options.GiveUpAfter;
        var inTime = failure.QueuedAt + Patience(failure.Severity);
        var asked = failure.At + (failure.RetryAfter ?? TimeSpan.Zero);
        if (failure.At >= end || asked > end)
        {
            return new RetryDecision(DueAt: null, TellFallback: true);
        }

        var tell = failure.At >= inTime || asked > inTime;
        var due = failure.RetryAfter is null ? failure.At + (Bound(failure.Attempt) * jitter) : asked;
        return new RetryDecision(Earlier(due, tell ? end : Earlier(inTime, end)), tell);
    }

    /// <summary>The longest wait after so many attempts.</summary>
    public TimeSpan Bound(int attempts)
    {
        var doubled = options.FirstDelay.Ticks * Math.Pow(2, attempts - 1);
        return doubled >= options.MaxDelay.Ticks ? options.MaxDelay : TimeSpan.FromTicks((long)doubled);
    }

    /// <summary>How old an alert may get before somebody else is told.</summary>
    public TimeSpan Patience(Severity severity) => severity switch
    {
        Severity.Critical => options.Critical,
        Severity.High => options.High,
        _ => options.Warning,
    };

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
