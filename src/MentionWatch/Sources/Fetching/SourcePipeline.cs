using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace MentionWatch.Sources.Fetching;

/// <summary>Builds the Polly pipeline through which every request of one source goes.</summary>
/// <remarks>From the outside in: time for everything (waiting for one's turn comes on top), repetition, circuit breaker, pace, time for one attempt.</remarks>
internal static class SourcePipeline
{
    private const double BreakRatio = 0.9;
    private static readonly TimeSpan BreakWindow = TimeSpan.FromMinutes(30);

    public static ResiliencePipeline Build(string source, HttpSourceOptions options, TimeProvider clock, SourceMetrics metrics)
    {
        var pace = new PaceOptions { Interval = TimeSpan.FromMinutes(1) / options.RequestsPerMinute };
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock, Name = source }.AddTimeout(options.Timeout + (pace.Interval * (options.Retries + 1)));
        if (options.Retries > 0)
        {
            builder.AddRetry(Retry(source, options, clock, metrics));
        }

        return builder
            .AddCircuitBreaker(Breaker(options))
            .AddStrategy(_ => new PaceStrategy(pace, clock), pace)
            .AddTimeout(options.AttemptTimeout)
            .Build();
    }

    private static RetryStrategyOptions Retry(string source, HttpSourceOptions options, TimeProvider clock, SourceMetrics metrics) => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = attempt => ValueTask.FromResult(IsWorthRepeating(attempt.Outcome.Exception, clock.GetUtcNow() + (options.Timeout / 2))),
        DelayGenerator = attempt => ValueTask.FromResult(AskedFor(attempt.Outcome.Exception, clock.GetUtcNow())),
        OnRetry = _ =>
        {
            metrics.Retried(source);
            return default;
        },
    };

    private static CircuitBreakerStrategyOptions Breaker(HttpSourceOptions options) => new()
    {
        FailureRatio = BreakRatio,
        MinimumThroughput = options.BreakAfter,
        SamplingDuration = BreakWindow,
        BreakDuration = options.BreakFor,
        ShouldHandle = attempt => ValueTask.FromResult(IsTransient(attempt.Outcome.Exception)),
    };

    private static bool IsTransient(Exception? exception)
        => exception is TimeoutRejectedException or SourceException { Kind: SourceFailureKind.Transient };

    /// <summary>A wait that would use up the time is left to the next poll.</summary>
    private static bool IsWorthRepeating(Exception? exception, DateTimeOffset latest)
        => (IsTransient(exception) || exception is SourceException { Kind: SourceFailureKind.RateLimited, RetryAt: not null })
            && (exception is not SourceException { RetryAt: { } retryAt } || retryAt <= latest);

    private static TimeSpan? AskedFor(Exception? exception, DateTimeOffset now)
        => exception is SourceException { RetryAt: { } retryAt } && retryAt > now ? retryAt - now : null;
}
