using MentionWatch.Backtesting;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Benchmarks.Detection;

/// <summary>Labels as a poor classifier gives them: 20 % of the negatives are missed and 5 % of the rest are called negative, always the same ones.</summary>
internal sealed class MistakenLabels(int seed)
{
    private const double Missed = 0.2;
    private const double Wrong = 0.05;

    public bool Of(ReplayedMention mention)
    {
        var chance = StableHash.Of(mention.Id, seed.ToString(System.Globalization.CultureInfo.InvariantCulture)) / (double)ulong.MaxValue;
        return mention.LabelNegative!.Value ? chance >= Missed : chance < Wrong;
    }
}
