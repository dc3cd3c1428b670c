using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>A place on the way of a delivery at which the worker is killed.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Story">What happens to the incident.</param>
/// <param name="Receiver">Whose delivery is under way.</param>
/// <param name="Unrecorded">Deliveries of that receiver that arrive without the worker recording it: none or one; <see langword="null"/> where it depends on how much the system had taken over to send.</param>
/// <param name="HoldAsync">Completes when the worker is held there, with the incident of the round.</param>
internal sealed record KillPoint(string Name, Story Story, string Receiver, int? Unrecorded, Func<DeliveryWorld, string, Task> HoldAsync)
{
    private static readonly Script Claim = new(OutboxScripts.Claim);
    private static readonly Script Settle = new(OutboxScripts.Settle);
    private static readonly Script Save = new(OutboxScripts.Save);

    public static IReadOnlyList<KillPoint> All { get; } =
    [
        AtRedis("before the claim", Story.Taken, "oncall", carriedOut: false, 0, (command, _) => command.Runs(Claim)),
        AtRedis("after the claim", Story.Taken, "oncall", carriedOut: true, 0, (command, _) => command.Runs(Claim)),
        AtRedis("before sending", Story.Taken, "oncall", carriedOut: false, 0, (command, _) => command.Words[0] == "HGET" && command.Words[1].EndsWith(":disabled", StringComparison.Ordinal)),
        AtServer("connected", Story.Taken, "oncall", DeliveryStep.Connected, unrecorded: null),
        AtServer("headers sent", Story.Taken, "oncall", DeliveryStep.Headers, unrecorded: null),
        AtServer("half sent", Story.Taken, "oncall", DeliveryStep.HalfBody, unrecorded: null),
        AtServer("sent, not answered", Story.Taken, "oncall", DeliveryStep.Body, 1),
        AtServer("half answered", Story.Taken, "oncall", DeliveryStep.HalfAnswer, 1),
        AtSettling("answered, not recorded", Story.Taken, "delivered", carriedOut: false, 1),
        AtSettling("recorded", Story.Taken, "delivered", carriedOut: true, 0),
        AtSettling("failed, not recorded", Story.Retried, "waiting", carriedOut: false, 0),
        AtSettling("failed, recorded", Story.Retried, "waiting", carriedOut: true, 0),
        AtServer("retried, not answered", Story.Retried, "oncall", DeliveryStep.Body, 1),
        AtSettling("retried, not recorded", Story.Retried, "delivered", carriedOut: false, 1),
        AtSettling("refused, fallback not queued", Story.Refused, "failed", carriedOut: false, 1),
        AtSettling("refused, fallback queued", Story.Refused, "failed", carriedOut: true, 0),
        AtServer("fallback told, not answered", Story.Refused, "backup", DeliveryStep.Body, 1),
        AtRedis("before the escalation", Story.Unanswered, "head", carriedOut: false, 0, IsEscalation),
        AtRedis("after the escalation", Story.Unanswered, "head", carriedOut: true, 0, IsEscalation),
        AtServer("escalated, not answered", Story.Unanswered, "head", DeliveryStep.Body, 1),
        new("at some moment", Story.Taken, "oncall", Unrecorded: null, (world, _) => world.SomeMomentAsync()),
    ];

    /// <summary>Whether a command stores that the next role is told of an incident.</summary>
    public static bool IsEscalation(RespCommand command, string incident)
        => command.Runs(Save) && command.Words.Contains(incident) && command.Words.Any(word => word.Contains("\"kind\":\"Escalated\"", StringComparison.Ordinal));

    private static KillPoint AtSettling(string name, Story story, string outcome, bool carriedOut, int unrecorded)
        => AtRedis(name, story, "oncall", carriedOut, unrecorded, (command, incident) => command.Runs(Settle) && command.Words.Contains(incident) && command.Words.Contains(outcome));

    private static KillPoint AtRedis(string name, Story story, string receiver, bool carriedOut, int unrecorded, Func<RespCommand, string, bool> which)
        => new(name, story, receiver, unrecorded, (world, incident) => world.Tap.Hold(command => command.Words.Contains(receiver) && which(command, incident), carriedOut).Reached);

    /// <summary>A body is held when it is the one of the round that is not answered with a failure; what comes before it is any.</summary>
    private static KillPoint AtServer(string name, Story story, string receiver, DeliveryStep step, int? unrecorded)
        => new(name, story, receiver, unrecorded, (world, incident) => world.ServerOf(receiver).Hold(step, arrival => arrival.Incident == incident && arrival.Status == 200).Reached);
}
