using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Divides what a receiver can be sent now over the partitions in which something waits for it.</summary>
internal static class ClaimShares
{
    /// <summary>How many to claim in each of the depths' partitions: the more urgent first wherever they are, and among equals one from each in turn.</summary>
    /// <param name="depths">What waits for one receiver.</param>
    /// <param name="available">How many can be sent.</param>
    /// <param name="first">Which partition begins; another each time, so that none is always last.</param>
    public static int[] Of(IReadOnlyList<OutboxDepth> depths, int available, int first)
    {
        var shares = new int[depths.Count];
        for (var urgency = 0; urgency < DeliveryUrgency.Count; urgency++)
        {
            available = Divide([.. depths.Select(depth => depth.DueByUrgency.ElementAtOrDefault(urgency))], shares, available, first);
        }

        return shares;
    }

    private static int Divide(long[] due, int[] shares, int available, int first)
    {
        for (var turn = 0; available > 0 && Array.Exists(due, count => count > 0); turn++)
        {
            var partition = (first + turn) % due.Length;
            if (due[partition] > 0)
            {
                due[partition]--;
                shares[partition]++;
                available--;
            }
        }

        return available;
    }
}
