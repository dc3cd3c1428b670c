using System.Collections.Concurrent;
using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Sends notices straight to the receivers, beside the outbox: what is wrong may be the outbox, and no crisis waits behind them.</summary>
internal sealed partial class NoticeSender(
    ReceiverRegistry receivers, NoticeAudience audience, NoticeLog log, AlertingMetrics metrics, TimeProvider time, ILogger<NoticeSender> logger)
{
    /// <summary>Wait after a failure, and between two tellings of a receiver that forgets.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Key, string Receiver), DateTimeOffset> _tried = new();

    /// <summary>Tells those who do not know yet that it is there; who knows it then.</summary>
    public async Task<IReadOnlyList<string>> RaiseAsync(NoticeEntry entry, CancellationToken cancellationToken)
    {
        var told = new List<string>(entry.Told);
        foreach (var name in audience.Of(entry.Kind))
        {
            var isNew = !told.Contains(name, StringComparer.Ordinal);
            if ((isNew || Forgets(name)) && await SendAsync(entry.Notice(time.GetUtcNow(), isOver: false), entry.Key, name, isNew, cancellationToken) && isNew)
            {
                told.Add(name);
            }
        }

        return told;
    }

    /// <summary>Tells those who know of it that it is over; who does not know that yet.</summary>
    public async Task<IReadOnlyList<string>> EndAsync(NoticeEntry entry, CancellationToken cancellationToken)
    {
        var left = new List<string>();
        foreach (var name in entry.Told.Where(receivers.All.ContainsKey))
        {
            if (!await SendAsync(entry.Notice(entry.SeenAt, isOver: true), $"{entry.Key} over", name, isNews: true, cancellationToken))
            {
                left.Add(name);
            }
        }

        return left;
    }

    private bool Forgets(string name) => receivers.All.GetValueOrDefault(name)?.Receiver is IRenewedReceiver;

    private async Task<bool> SendAsync(Notice notice, string key, string name, bool isNews, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (receivers.All.GetValueOrDefault(name)?.Receiver is not INoticeReceiver receiver
            || (_tried.TryGetValue((key, name), out var last) && now - last < Pause))
        {
            return false;
        }

        _tried[(key, name)] = now;
        var named = notice with { Receiver = name };
        var outcome = await receiver.NotifyAsync(named, cancellationToken);
        var delivered = outcome.Verdict == DeliveryVerdict.Delivered;
        metrics.Noticed(notice.Kind.Name(), name, delivered);
        if (isNews)
        {
            await log.AddAsync(named, LoggedAttempt.Of(outcome, delivered ? LoggedAttempt.Delivered : LoggedAttempt.Retry, now, time.GetUtcNow()));
        }

        if (!delivered)
        {
            Log.NotTold(logger, name, notice.Key, outcome.Detail, Pause);
        }

        return delivered;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Receiver} could not be told of {Notice}: {Detail}. It is tried again in {Pause}.")]
        public static partial void NotTold(ILogger logger, string receiver, string notice, string detail, TimeSpan pause);
    }
}
