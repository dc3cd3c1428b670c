using System.Globalization;
using MentionWatch.Core.Detection;

namespace MentionWatch.Core.Incidents;

/// <summary>The life of an incident: raised once, told again when it worsens or somebody takes it, ended once.</summary>
/// <remarks>Pure: the same inputs give the same steps, and a step that was not saved can be taken again.</remarks>
/// <param name="settings">When it is over and what is worth telling again.</param>
public sealed class IncidentMachine(DetectionSettings settings)
{
    /// <summary>Feeds one decision of the detector.</summary>
    /// <param name="incident">The brand's incident, or <see langword="null"/> when it never had one; an ended one keeps its minutes from raising another.</param>
    /// <param name="decision">What the detector says now.</param>
    public IncidentStep Observe(Incident? incident, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return incident is { IsOpen: true } ? Continue(incident, decision)
            : decision.IsSpike && !(decision.OnsetAt <= incident?.EndedAt) ? Raise(decision)
            : new(incident, null);
    }

    /// <summary>Somebody takes it; telling again changes nothing.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="by">Who.</param>
    public static IncidentStep Acknowledge(Incident incident, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return incident.State == IncidentState.Triggered
            ? Told(incident with { State = IncidentState.Acknowledged, AcknowledgedBy = by }, TransitionKind.Acknowledged, at, incident.Evidence!)
            : new(incident, null);
    }

    /// <summary>A person closes it.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="at">When, in UTC.</param>
    public static IncidentStep Resolve(Incident incident, DateTimeOffset at) => End(incident, IncidentState.Resolved, TransitionKind.Resolved, at);

    /// <summary>It ends unanswered because nothing was heard for too long.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="at">When, in UTC.</param>
    public static IncidentStep Expire(Incident incident, DateTimeOffset at) => End(incident, IncidentState.Expired, TransitionKind.Expired, at);

    private static IncidentStep Raise(Decision decision) => Told(
        new Incident
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"mw:{decision.Brand}:{decision.Evidence.Rule}:{decision.OnsetAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"),
            Brand = decision.Brand,
            Rule = decision.Evidence.Rule,
            StartedAt = decision.OnsetAt,
            State = IncidentState.Triggered,
            Severity = decision.Severity,
            PeakSeverity = decision.Severity,
            Sequence = 0,
            RaisedAt = decision.At,
            ActiveAt = decision.At,
            ToldVolume = decision.Volume,
            PeakVolume = decision.Volume,
        },
        TransitionKind.Triggered,
        decision.At,
        decision.Evidence);

    private IncidentStep Continue(Incident incident, Decision decision)
    {
        if (decision.At < incident.ActiveAt)
        {
            return new(incident, null);
        }

        var next = incident with
        {
            Severity = decision.Severity,
            ActiveAt = decision.IsActive ? decision.At : incident.ActiveAt,
            PeakVolume = Math.Max(incident.PeakVolume, decision.Volume),
        };
        return Worsens(incident, decision)
                ? Told(next with { PeakSeverity = Worse(incident.PeakSeverity, decision.Severity), ToldVolume = Math.Max(incident.ToldVolume, decision.Volume) },
                    TransitionKind.Worsened, decision.At, decision.Evidence)
            : decision.At - next.ActiveAt >= settings.QuietFor ? End(next, IncidentState.Resolved, TransitionKind.Resolved, decision.At, decision.Evidence)
            : new(next, null);
    }

    private bool Worsens(Incident incident, Decision decision)
        => decision.IsSpike
            && (decision.Severity > incident.PeakSeverity || decision.Volume >= settings.WorsenFactor * Math.Max(incident.ToldVolume, settings.MinAuthors));

    private static Severity Worse(Severity left, Severity right) => left > right ? left : right;

    private static IncidentStep End(Incident incident, IncidentState state, TransitionKind kind, DateTimeOffset at, AlertEvidence? evidence = null)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return incident.IsOpen
            ? Told(incident with { State = state, EndedAt = at }, kind, at, evidence ?? incident.Evidence!)
            : new(incident, null);
    }

    private static IncidentStep Told(Incident incident, TransitionKind kind, DateTimeOffset at, AlertEvidence evidence)
    {
        var next = incident with { Sequence = incident.Sequence + 1, Evidence = evidence };
        return new(next, new Alert
        {
            IncidentKey = next.Key,
            Sequence = next.Sequence,
            Kind = kind,
            At = at,
            StartedAt = next.StartedAt,
            Brand = next.Brand,
            Severity = next.Severity,
            PeakSeverity = next.PeakSeverity,
            Evidence = evidence,
        });
    }
}
