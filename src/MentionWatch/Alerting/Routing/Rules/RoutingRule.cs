using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Alerting.Routing.Rules;

/// <summary>What routing names exists, and every part of it can come to something.</summary>
internal sealed class RoutingRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        TimesCheck.Check(options.Alerts, mistakes);
        ChainCheck.Check(options.Alerts, mistakes);
        RouteCheck.Check(options, mistakes);
        if (!mistakes.Cover("Alerts"))
        {
            ReachCheck.Check(options.Alerts, mistakes);
        }

        SilenceCheck.Check(options, mistakes);
        ParentCheck.Check(options, mistakes);
    }
}
