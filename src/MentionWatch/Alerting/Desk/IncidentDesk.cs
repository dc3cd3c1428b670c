using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Buffering.Persistence;
using MentionWatch.Core.Incidents;
using MentionWatch.Detection;

namespace MentionWatch.Alerting.Desk;

/// <summary>Where people and escalation change incidents: takes the step, and stores it together with what is to be told because of it.</summary>
internal sealed partial class IncidentDesk(
    IncidentStore incidents, Partitioner partitioner, WriteBarrier barrier, AlertPreparation preparation, DetectionMetrics metrics, ILogger<IncidentDesk> logger)
{
    /// <summary>Every lost race means that somebody else won one; more than so many at once are not people.</summary>
    private const int Attempts = 50;

    private static readonly IncidentMachine Machine = new(new());

    /// <summary>Applies an event to an incident; completes once a killed Redis would not forget it.</summary>
    /// <param name="key">Key of the incident.</param>
    /// <param name="happened">The event; not what the detector sees, which has thresholds of its own.</param>
    /// <param name="cancellationToken">Gives it up before it is stored.</param>
    /// <returns><see langword="null"/> when there is no such incident.</returns>
    /// <exception cref="TimeoutException">It is not known to be stored.</exception>
    public async Task<DeskAnswer?> ApplyAsync(string key, IncidentEvent happened, CancellationToken cancellationToken)
    {
        if (IncidentKey.BrandOf(key) is not { } brand)
        {
            return null;
        }

        DeskAnswer? answer = null;
        await barrier.KeepAsync(
            [partitioner.Of(brand)],
            async () => answer = answer is not null && await IsStoredAsync(answer) ? answer : await RaceAsync(key, happened, cancellationToken),
            cancellationToken);
        if (answer?.Alert is { } alert)
        {
            metrics.Moved(alert.Kind);
            Log.Moved(logger, alert.IncidentKey, alert.Kind, alert.Sequence, alert.Action?.By?.Via, alert.Action?.By?.With, alert.AddressedTo);
        }

        return answer;
    }

    private async Task<bool> IsStoredAsync(DeskAnswer answer)
        => !answer.IsWritten || (await incidents.FindAsync(answer.After.Key))?.Version > answer.Before.Version;

    private async Task<DeskAnswer?> RaceAsync(string key, IncidentEvent happened, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await incidents.FindAsync(key) is not { } incident)
            {
                return null;
            }

            var step = Machine.Apply(incident, happened);
            var answer = new DeskAnswer(incident, step.Incident!, step.Alert is null ? null : await preparation.PrepareAsync(step.Incident!, step.Alert));
            if (!answer.IsWritten || await incidents.SaveAsync(answer.After, answer.Alert is { } alert ? [alert] : [], cancellationToken))
            {
                return answer;
            }
        }

        throw new TimeoutException($"{key} was changed by others {Attempts} times in a row.");
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Incident} {Kind} (transition {Sequence}) by {Via} {With} for {To}")]
        public static partial void Moved(ILogger logger, string incident, TransitionKind kind, int sequence, ActionChannel? via, string? with, string? to);
    }
}
