namespace MentionWatch.Alerting.Alertmanager;

/// <summary>What it comes to when several instances are told: one that has it tells people, and the others catch up with the next renewal.</summary>
internal static class ClusterOutcome
{
    public static DeliveryOutcome Of(IReadOnlyList<DeliveryOutcome> outcomes)
    {
        var delivered = outcomes.Count(outcome => outcome.Verdict == DeliveryVerdict.Delivered);
        var telling = outcomes.MinBy(Rank)!;
        return delivered == outcomes.Count || delivered == 0
            ? telling
            : telling with { Detail = $"{telling.Detail} from {delivered} of {outcomes.Count} instances; the others: {outcomes.MaxBy(Rank)!.Detail}" };
    }

    /// <summary>Good before what another try can mend, and that before what it cannot.</summary>
    private static int Rank(DeliveryOutcome outcome) => outcome.Verdict switch
    {
        DeliveryVerdict.Delivered => 0,
        DeliveryVerdict.Retry => 1,
        _ => 2,
    };
}
