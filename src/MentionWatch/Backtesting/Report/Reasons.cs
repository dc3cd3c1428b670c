using System.Globalization;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Backtesting.Report;

/// <summary>Why an alert was raised, in the words of a report.</summary>
internal static class Reasons
{
    /// <summary>The rule in two words.</summary>
    public static string Name(AlertEvidence evidence) => evidence.Rule switch
    {
        RuleNames.NegativeSpike => "spike",
        RuleNames.Amplification => "amplification",
        RuleNames.LargeAudience => "large audience",
        RuleNames.LastingRise => "lasting rise",
        RuleNames.SlowClimb => "slow climb",
        RuleNames.LateSpike => "heard late",
        _ => evidence.Rule,
    };

    /// <summary>What the columns of the window do not say.</summary>
    public static IEnumerable<string> More(AlertEvidence evidence)
    {
        if (evidence.Post is { } post)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{What(post)}; normal up to {post.Upper:N0}");
        }

        if (evidence.Group is { } group)
        {
            yield return $"in the sources of {group} alone";
        }

        if (evidence.BarReason is { } reason)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"within {reason}, which takes {evidence.Bar:0.#} times as many");
        }

        if (evidence.Late > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{evidence.Late:N0} mentions heard late");
        }

        if (!evidence.Trained)
        {
            yield return "baseline still short of history";
        }
    }

    private static string What(PostEvidence post) => post.Measure switch
    {
        PostMeasure.People => string.Create(CultureInfo.InvariantCulture, $"{post.Observed:N0} people around one post"),
        PostMeasure.Reactions => string.Create(CultureInfo.InvariantCulture, $"{post.Observed:N0} reactions to one post"),
        _ => string.Create(CultureInfo.InvariantCulture, $"a complaint before {post.Observed:N0} followers"),
    };
}
