using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace MentionWatch.Classification.Http;

/// <summary>Builds the Polly pipeline of one model server. From the outside in: repetition, circuit breaker, time for one attempt.</summary>
internal static class ModelPipeline
{
    private const double BreakRatio = 0.5;
    private static readonly TimeSpan BreakWindow = TimeSpan.FromSeconds(30);

    /// <summary>Builds it.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="options">Its options.</param>
    /// <param name="longestWait">A server that asks for a longer wait is not asked again.</param>
    /// <param name="health">Told when the server is left alone.</param>
    /// <param name="time">The clock.</param>
    public static ResiliencePipeline Build(string name, HttpModelOptions options, TimeSpan longestWait, ModelHealth health, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { Name = name, TimeProvider = time };
        if (options.Retries > 0)
        {
            builder.AddRetry(Retry(options, longestWait));
        }

        return builder.AddCircuitBreaker(Breaker(options, health)).AddTimeout(options.Timeout).Build();
    }

    private static RetryStrategyOptions Retry(HttpModelOptions options, TimeSpan longestWait) => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = attempt => ValueTask.FromResult(IsWorthRepeating(attempt.Outcome.Exception, longestWait)),
        DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as ModelException)?.RetryAfter),
    };

    private static CircuitBreakerStrategyOptions Breaker(HttpModelOptions options, ModelHealth health) => new()
    {
        FailureRatio = BreakRatio,
        MinimumThroughput = options.BreakAfter,
        SamplingDuration = BreakWindow,
        BreakDuration = options.BreakFor,
        ShouldHandle = attempt => ValueTask.FromResult(IsFailure(attempt.Outcome.Exception)),
        OnOpened = opened =>
        {
            health.Opened(ModelFailure.Of(opened.Outcome.Exception!).Message);
            return default;
        },
        OnClosed = _ =>
        {
            health.Closed();
            return default;
        },
    };

    private static bool IsWorthRepeating(Exception? exception, TimeSpan longestWait)
        => exception is TimeoutRejectedException || (exception is ModelException { IsTransient: true } failure && !(failure.RetryAfter > longestWait));

    /// <summary>A batch that is refused is asked again in parts, so only what becomes of the parts counts.</summary>
    private static bool IsFailure(Exception? exception)
        => exception is TimeoutRejectedException or ModelException { IsOfBatch: false };
}
