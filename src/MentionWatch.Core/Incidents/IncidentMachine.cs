using System.Globalization;
using MentionWatch.Core.Detection;

namespace MentionWatch.Core.Incidents;

/// <summary>The life of an incident: raised once, told again when it worsens, waits too long or somebody answers, ended once.</summary>
/// <remarks>Pure: the same inputs give the same steps, and a step that was not saved can be taken again.</remarks>
/// <param name="settings">When it is over and what is worth telling again.</param>
public sealed class IncidentMachine(DetectionSettings settings)
{
    /// <summary>Says what follows from an event; the one entry for all of them.</summary>
    /// <param name="incident">
    /// The incident; for <see cref="IncidentEvent.Looked"/> the brand's last one, open or ended, or <see langword="null"/> when it never had one: an ended one keeps
    /// its minutes from raising another.
    /// </param>
    /// <param name="happened">What happened.</param>
    /// <returns>The incident afterwards and what is to be told. What changes nothing gives the incident as it was; what a person did is written down all the same.</returns>
    public IncidentStep Apply(Incident? incident, IncidentEvent happened) => (incident, happened) switch
    {
        (_, IncidentEvent.Looked looked) => Observe(incident, looked.Decision, looked.HeardSince),
        (null, _) => new(null, null),
        (_, IncidentEvent.Human human) => HumanSteps.Of(incident, human),
        (_, IncidentEvent.Escalate escalate) => Escalate(incident, escalate),
        (_, IncidentEvent.Wake wake) => Wake(incident, wake),
        (_, IncidentEvent.Expire expire) => Telling.End(incident, TransitionKind.Expired, expire.At),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Unknown event."),
    };

    private IncidentStep Observe(Incident? incident, Decision decision, DateTimeOffset? heardSince)
        => incident is { IsOpen: true } ? Continue(incident, decision, heardSince)
            : decision.IsSpike && !(decision.OnsetAt <= incident?.EndedAt) ? Raise(decision)
            : new(incident, null);

    private static IncidentStep Raise(Decision decision) => Telling.Of(
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
            WaitingSince = decision.At,
            ToldVolume = decision.Volume,
            PeakVolume = decision.Volume,
        },
        TransitionKind.Triggered,
        decision.At,
        decision.Evidence);

    /// <summary>Only who waits is escalated, and only by the step that comes next.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="step">The step.</param>
    public static IncidentStep Escalate(Incident incident, IncidentEvent.Escalate step)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(step);
        if (!incident.IsWaiting || step.Step != incident.EscalationStep + 1)
        {
            return new(incident, null);
        }

        var (kind, entry) = step.IsRepeat ? (TransitionKind.Repeated, EntryKind.Repeated) : (TransitionKind.Escalated, EntryKind.Escalated);
        var next = incident with { EscalationStep = step.Step, EscalatedAt = step.At };
        var told = Telling.Of(
            Telling.Written(next, new IncidentEntry { Number = 0, At = step.At, Kind = entry, To = step.To, Sequence = incident.Sequence + 1 }), kind, step.At, incident.Evidence!);
        return told with { Alert = told.Alert! with { AddressedTo = step.To } };
    }

    /// <summary>What was put off until now waits for an answer again.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="wake">When.</param>
    public static IncidentStep Wake(Incident incident, IncidentEvent.Wake wake)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(wake);
        return incident.SnoozedUntil <= wake.At ? Woken(incident, wake.At, incident.Evidence!) : new(incident, null);
    }

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
        return Worsens(incident, decision) ? Worsen(next, decision)
            : IsOver(next, decision.At) ? Telling.End(next, TransitionKind.Resolved, decision.At, decision.Evidence)
            : IsLost(next, decision.At) ? Telling.End(next, TransitionKind.Expired, decision.At)
            : incident.SnoozedUntil <= decision.At ? Woken(next, decision.At, decision.Evidence)
            : new(next, null);
    }

    /// <summary>What is not heard is not calm: the wait for quiet begins anew once everything is heard again.</summary>
    private static Incident Listened(Incident incident, DateTimeOffset at, DateTimeOffset? heardSince) => heardSince is { } since
        ? incident with { DeafSince = null, HeardSince = Later(incident.HeardSince, incident.DeafSince is null ? since : at) }
        : incident with { DeafSince = incident.DeafSince ?? at };

    private bool IsOver(Incident incident, DateTimeOffset at)
        => incident.DeafSince is null && at - Later(incident.ActiveAt, incident.HeardSince) >= settings.QuietFor;

    private bool IsLost(Incident incident, DateTimeOffset at)
        => incident.DeafSince is { } deaf && at - Later(deaf, incident.ActiveAt) >= settings.ExpireAfter;

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    /// <summary>Who put it off does not want to hear of more of the same, but of something worse.</summary>
    private bool Worsens(Incident incident, Decision decision)
        => decision.IsSpike
            && (decision.Severity > incident.PeakSeverity
                || (incident.State != IncidentState.Snoozed && decision.Volume >= settings.WorsenFactor * Math.Max(incident.ToldVolume, settings.MinAuthors)));

    /// <summary>Whoever has it keeps it and is told; what was put off waits for an answer again.</summary>
    private static IncidentStep Worsen(Incident incident, Decision decision)
    {
        var worse = incident with
        {
            PeakSeverity = incident.PeakSeverity > decision.Severity ? incident.PeakSeverity : decision.Severity,
            ToldVolume = Math.Max(incident.ToldVolume, decision.Volume),
        };
        return Telling.Of(
            incident.State == IncidentState.Snoozed ? Waiting(worse, decision.At) : worse, TransitionKind.Worsened, decision.At, decision.Evidence);
    }

    private static IncidentStep Woken(Incident incident, DateTimeOffset at, AlertEvidence evidence)
        => Telling.Of(Waiting(incident, at), TransitionKind.Woken, at, evidence);

    private static Incident Waiting(Incident incident, DateTimeOffset at) => incident with
    {
        State = IncidentState.Triggered,
        SnoozedUntil = null,
        WaitingSince = at,
        EscalationStep = 0,
        EscalatedAt = null,
    };
}
