using MentionWatch.Alerting.Desk;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Buffering.Routing;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Escalation;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Routing;

/// <summary>Tells others when nobody answers, and tells late what was held back, as time goes by.</summary>
/// <remarks>Every step is saved against the version it was decided on, so of many workers only one takes it, and one that is killed has taken it or has not.</remarks>
internal sealed partial class DispatchTick(
    IncidentStore store,
    HeldIncidents held,
    AlertPreparation preparation,
    RoutingTable table,
    SilenceBook silences,
    DigestSender digests,
    DispatchMetrics metrics,
    TimeProvider time,
    ILogger<DispatchTick> logger)
{
    /// <summary>The detector wakes what was put off, or closes what is over by then; it has had its turn when this has passed.</summary>
    private static readonly TimeSpan DetectorsTurn = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var open = await store.OpenAllAsync();
        var keys = open.Select(incident => incident.Key).ToHashSet(StringComparer.Ordinal);
        var ended = (await held.ReadAsync()).Where(incident => !keys.Contains(incident.Key)).ToList();
        metrics.Looked([.. open, .. ended]);
        if (open.Count + ended.Count == 0)
        {
            return;
        }

        var context = await ContextAsync(open);
        var unchanged = new List<Incident>(ended);
        foreach (var incident in open)
        {
            if (!await TryStepAsync(incident, context, cancellationToken))
            {
                unchanged.Add(incident);
            }
        }

        await digests.SendAsync(unchanged, context, cancellationToken);
    }

    private async Task<DispatchContext> ContextAsync(IReadOnlyList<Incident> open) => new()
    {
        Rules = table.Current,
        Now = time.GetUtcNow(),
        Silences = await silences.ReadAsync(),
        Open = open.ToDictionary(incident => incident.Brand, StringComparer.Ordinal),
    };

    /// <summary>One incident's failure is told and does not keep the others from being told.</summary>
    private async Task<bool> TryStepAsync(Incident incident, DispatchContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await StepAsync(incident, context, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !Buffering.RedisFailure.IsAway(failure))
        {
            Log.StepFailed(logger, incident.Key, failure);
            return true;
        }
    }

    /// <summary>Takes the step that is due, if one is.</summary>
    private async Task<bool> StepAsync(Incident incident, DispatchContext context, CancellationToken cancellationToken)
    {
        var dispatched = Releaser.Of(incident, context);
        if (!dispatched.IsNews(incident))
        {
            if ((Woken(incident, context.Now) ?? Escalated(incident, context)) is not { } step)
            {
                return false;
            }

            dispatched = Dispatcher.Of(step.Incident!, [step.Alert!], context);
        }

        dispatched = dispatched with { Alerts = await Task.WhenAll(dispatched.Alerts.Select(alert => preparation.PrepareAsync(dispatched.Incident, alert))) };
        if (await store.SaveAsync(dispatched, cancellationToken))
        {
            Report(dispatched);
        }

        return true;
    }

    private static IncidentStep? Woken(Incident incident, DateTimeOffset now)
        => incident.SnoozedUntil + DetectorsTurn <= now ? IncidentMachine.Wake(incident, new IncidentEvent.Wake(now)) : null;

    private static IncidentStep? Escalated(Incident incident, DispatchContext context)
        => EscalationClock.Due(incident, context) is { } due && IncidentMachine.Escalate(incident, due) is { Alert: not null } step ? step : null;

    private void Report(Dispatched dispatched)
    {
        foreach (var alert in dispatched.Alerts)
        {
            metrics.Stepped(alert.Kind);
            Log.Stepped(logger, alert.IncidentKey, alert.Kind, alert.Sequence, string.Join(", ", dispatched.Calls.Select(call => call.Receiver).DefaultIfEmpty("nobody")), alert.AddressedTo ?? "no role");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Incident} {Kind} (transition {Sequence}): {Receivers} told, for {Role}.")]
        public static partial void Stepped(ILogger logger, string incident, TransitionKind kind, int sequence, string receivers, string role);

        [LoggerMessage(2, LogLevel.Error, "{Incident} could not be told further; it is tried again")]
        public static partial void StepFailed(ILogger logger, string incident, Exception failure);
    }
}
