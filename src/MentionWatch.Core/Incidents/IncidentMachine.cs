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
    /// <param name="heardSince">Since when every source of the brand is heard without a gap, in UTC; <see langword="null"/> while one is not.</param>
    public IncidentStep Observe(Incident? incident, Decision decision, DateTimeOffset? heardSince)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return incident is { IsOpen: true } ? Continue(incident, decision, heardSince)
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

    private IncidentStep Continue(Incident incident, Decision decision, DateTimeOffset? heardSince)
    {
        if (decision.At < incident.ActiveAt)
        {
            return new(incident, null);
        }

        var next = Listened(incident, decision.At, heardSince) with
        {
            Severity = decision.Severity,
            ActiveAt = decision.IsActive ? decision.At : incident.ActiveAt,
            PeakVolume = Math.Max(incident.PeakVolume, decision.Volume),
        };
        return Worsens(incident, decision)
                ? Told(next with { PeakSeverity = Worse(incident.PeakSeverity, decision.Severity), ToldVolume = Math.Max(incident.ToldVolume, decision.Volume) },
                    TransitionKind.Worsened, decision.At, decision.Evidence)
            : next.DeafSince is { } deaf ? Deaf(next, deaf, decision.At)
            : decision.At - Later(next.ActiveAt, next.HeardSince) >= settings.QuietFor ? End(next, IncidentState.Resolved, TransitionKind.Resolved, decision.At, decision.Evidence)
            : new(next, null);
    }

    /// <summary>What is not heard is not calm: the wait for quiet begins anew once everything is heard again.</summary>
    private static Incident Listened(Incident incident, DateTimeOffset at, DateTimeOffset? heardSince) => heardSince is { } since
        ? incident with { DeafSince = null, HeardSince = Later(incident.HeardSince, incident.DeafSince is null ? since : at) }
        : incident with { DeafSince = incident.DeafSince ?? at };

    private IncidentStep Deaf(Incident incident, DateTimeOffset since, DateTimeOffset at)
        => at - Later(since, incident.ActiveAt) >= settings.ExpireAfter ? Expire(incident, at) : new(incident, null);

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

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
