namespace MentionWatch.Core.Detection.Rules;

/// <summary>One hour of a climb, whole or under way: what was counted and what is normal for so much talk.</summary>
internal readonly record struct ClimbHour(WindowCounts Counts, double Mean, double Dispersion, double Bar)
{
    /// <summary>Logarithm of how much likelier the count is when the mean is <paramref name="factor"/> times as large.</summary>
    public double LogLikelihoodRatio(double factor)
    {
        var size = 1 / Math.Max(Dispersion, 1e-6);
        return (Counts.NegativeAuthors * Math.Log(factor)) - ((Counts.NegativeAuthors + size) * Math.Log((size + (factor * Mean)) / (size + Mean)));
    }

    /// <summary>What one author more adds to it.</summary>
    public double AnAuthor(double factor)
    {
        var size = 1 / Math.Max(Dispersion, 1e-6);
        return Math.Log(factor * (size + Mean) / (size + (factor * Mean)));
    }
}
