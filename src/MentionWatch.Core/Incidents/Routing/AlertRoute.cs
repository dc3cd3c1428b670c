using MentionWatch.Core.Incidents.Escalation;

namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Who is told what, and when.</summary>
public sealed record AlertRoute
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Topics it is for; at least one.</summary>
    public IReadOnlyList<AlertTopic> Topics { get; init; } = [AlertTopic.Crisis];

    /// <summary>Keys of the brands it is for; empty for all.</summary>
    public IReadOnlyList<string> Brands { get; init; } = [];

    /// <summary>Severity from which on it is meant.</summary>
    public Severity MinimumSeverity { get; init; }

    /// <summary>Times it is meant for; <see langword="null"/> for all.</summary>
    public Schedule? When { get; init; }

    /// <summary>Names of the receivers that are told.</summary>
    public IReadOnlyList<string> Receivers { get; init; } = [];

    /// <summary>The chain that is climbed until somebody answers.</summary>
    public EscalationChain? Chain { get; init; }

    /// <summary>Times at which only what is bad enough is told at once.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>The digest that tells everything of this route; <see langword="null"/> when it is told at once.</summary>
    public DigestTimes? Digest { get; init; }

    /// <summary>Whether the routes behind it are looked at as well.</summary>
    public bool Continue { get; init; }

    /// <summary>Whether it is meant for something at a moment.</summary>
    public bool Matches(RouteSubject subject, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Topics.Contains(subject.Topic)
            && subject.IsOf(Brands)
            && subject.Severity >= MinimumSeverity
            && (When is null || When.Contains(at));
    }

    /// <summary>What keeps it from being told at a moment, if anything does.</summary>
    public Wait? WaitAt(Severity severity, DateTimeOffset at)
        => Digest is { } digest ? new Wait(HoldReason.Digest, digest.NextAfter(at))
            : Quiet is not { } quiet || severity >= quiet.Override || !quiet.When.Contains(at) ? null
            : quiet.Digest is { } summed ? new Wait(HoldReason.Digest, summed.NextAfter(at))
            : new Wait(HoldReason.QuietHours, quiet.When.EndAfter(at) ?? DateTimeOffset.MaxValue);
}
