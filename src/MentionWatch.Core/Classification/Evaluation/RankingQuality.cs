namespace MentionWatch.Core.Classification.Evaluation;

/// <summary>The area under the ROC curve by ranks, ties shared.</summary>
/// <remarks>Source: Hanley and McNeil, "The meaning and use of the area under a ROC curve" (1982).</remarks>
public static class RankingQuality
{
    /// <summary>The chance that a positive case scores above a negative one; 0.5 when one of the two is missing.</summary>
    /// <param name="cases">Score and truth of every case.</param>
    public static double AreaUnderCurve(IEnumerable<(float Score, bool Positive)> cases)
    {
        var sorted = cases.OrderBy(item => item.Score).ToArray();
        var positives = sorted.LongCount(item => item.Positive);
        var negatives = sorted.Length - positives;
        if (positives == 0 || negatives == 0)
        {
            return 0.5;
        }

        return (RankSum(sorted) - (positives * (positives + 1) / 2.0)) / positives / negatives;
    }

    private static double RankSum((float Score, bool Positive)[] sorted)
    {
        var sum = 0.0;
        for (var start = 0; start < sorted.Length;)
        {
            var end = start;
            var positives = 0;
            for (; end < sorted.Length && sorted[end].Score.Equals(sorted[start].Score); end++)
            {
                positives += sorted[end].Positive ? 1 : 0;
            }

            sum += positives * ((start + 1 + end) / 2.0);
            start = end;
        }

        return sum;
    }
}
