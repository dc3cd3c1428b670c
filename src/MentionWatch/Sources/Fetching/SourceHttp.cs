using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace MentionWatch.Sources.Fetching;

/// <summary>HTTP as one source uses it: the shared fetcher inside the source's own pipeline.</summary>
internal sealed class SourceHttp(HttpFetcher fetcher, ResiliencePipeline pipeline, HttpSourceOptions options, TimeProvider clock)
{
    public static SourceHttp Create(string source, HttpSourceOptions options, IServiceProvider services)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var pipeline = SourcePipeline.Build(source, options, clock, services.GetRequiredService<SourceMetrics>());
        return new SourceHttp(services.GetRequiredService<HttpFetcher>(), pipeline, options, clock);
    }

    /// <summary>Gets something.</summary>
    /// <exception cref="SourceException">It could not be had, after all repetitions.</exception>
    public async Task<FetchResponse> GetAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await fetcher.FetchAsync(request, options, token), cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new SourceException(
                SourceFailureKind.Transient,
                FormattableString.Invariant($"{SafeAddress.Of(request.Address)} did not answer within {exception.Timeout.TotalSeconds} s."));
        }
        catch (BrokenCircuitException exception)
        {
            throw new SourceException(
                SourceFailureKind.Transient,
                $"{SafeAddress.Of(request.Address)} is left alone for a while after many failures.",
                clock.GetUtcNow() + (exception.RetryAfter ?? options.BreakFor),
                exception);
        }
    }
}
