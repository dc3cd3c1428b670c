namespace MentionWatch.Alerting.Http;

/// <summary>Makes the calls that one alert takes, one after the other, up to the first that is not good.</summary>
internal static class CallsInOrder
{
    /// <summary>What the last call that was made came to.</summary>
    /// <param name="calls">The calls, at least one; each may be repeated, so an attempt that breaks in between is simply made again.</param>
    /// <param name="make">Makes one.</param>
    public static async ValueTask<DeliveryOutcome> MakeAsync<T>(IReadOnlyList<T> calls, Func<T, ValueTask<DeliveryOutcome>> make)
    {
        var outcome = await make(calls[0]);
        foreach (var call in calls.Skip(1))
        {
            if (outcome.Verdict != DeliveryVerdict.Delivered)
            {
                return outcome;
            }

            outcome = await make(call);
        }

        return outcome;
    }
}
