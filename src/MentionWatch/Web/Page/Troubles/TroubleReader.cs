using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Buffering;

namespace MentionWatch.Web.Page.Troubles;

/// <summary>Gathers what is wrong with the service: what this worker sees now, and what others saw a moment ago. It needs no store.</summary>
internal sealed class TroubleReader(IEnumerable<ITroubleFinder> finders, NoticeStore notices, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Every worker looks every few seconds; what none has seen for longer is over, or its worker is gone.</summary>
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(30);

    private static readonly EnglishNoticePhrases Phrases = new();

    public async Task<IReadOnlyList<TroubleSummary>> ReadAsync(CancellationToken cancellationToken)
    {
        var others = OthersAsync(cancellationToken);
        var own = await Task.WhenAll(finders.Select(finder => FindAsync(finder, cancellationToken)));
        return
        [
            .. own.SelectMany(found => found).Concat(await others)
                .DistinctBy(trouble => trouble.Key)
                .OrderBy(trouble => trouble.Since)
                .Select(Of),
        ];
    }

    /// <summary>A finder that cannot look keeps nobody from hearing what the others found.</summary>
    private static async Task<IReadOnlyList<Trouble>> FindAsync(ITroubleFinder finder, CancellationToken cancellationToken)
    {
        try
        {
            return await finder.FindAsync(cancellationToken).WaitAsync(Patience, TimeProvider.System, cancellationToken);
        }
        catch (Exception problem) when (RedisFailure.Is(problem))
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<Trouble>> OthersAsync(CancellationToken cancellationToken)
    {
        try
        {
            var entries = await notices.ReadAsync().WaitAsync(Patience, TimeProvider.System, cancellationToken);
            return [.. entries.Values.Where(entry => clock.GetUtcNow() - entry.SeenAt < FreshFor).Select(entry => new Trouble(entry.Kind, entry.Subject, entry.Since, entry.Detail))];
        }
        catch (TimeoutException)
        {
            return [];
        }
    }

    private static TroubleSummary Of(Trouble trouble) => new(
        trouble.Kind.Name(), trouble.Subject, Phrases.What(trouble.Kind, trouble.Subject), trouble.Since, HostileText.Clean(trouble.Detail), Phrases.Do(trouble.Kind, trouble.Subject));
}
