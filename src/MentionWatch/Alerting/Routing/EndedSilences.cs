using MentionWatch.Buffering.Routing;
using MentionWatch.Jobs;

namespace MentionWatch.Alerting.Routing;

/// <summary>Forgets silences a week after their end; until then people can still look up who wanted them.</summary>
internal sealed class EndedSilences(SilenceBook book, SilenceStore store, TimeProvider time) : IHousekeeping
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - KeptFor;
        foreach (var silence in (await book.ReadAsync()).Where(silence => silence.Until < before))
        {
            await store.RemoveAsync(silence.Id);
        }
    }
}
