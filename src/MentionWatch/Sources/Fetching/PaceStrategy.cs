using Polly;

namespace MentionWatch.Sources.Fetching;

/// <summary>Lets requests start no faster than one an interval; each waits for its turn.</summary>
internal sealed class PaceStrategy(PaceOptions options, TimeProvider clock) : ResilienceStrategy
{
    private readonly Lock _gate = new();
    private DateTimeOffset _next;

    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        var wait = Reserve() - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            try
            {
                await Task.Delay(wait, clock, context.CancellationToken);
            }
            catch (OperationCanceledException exception)
            {
                return Outcome.FromException<TResult>(exception);
            }
        }

        return await callback(context, state);
    }

    private DateTimeOffset Reserve()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var turn = _next > now ? _next : now;
            _next = turn + options.Interval;
            return turn;
        }
    }
}
