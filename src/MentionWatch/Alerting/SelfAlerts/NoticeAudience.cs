using MentionWatch.Alerting.Routing;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Who is told of a trouble now: those of <see cref="SelfAlertOptions"/> and whom a route for its kind names, silences and quiet hours heeded.</summary>
/// <remarks>It is asked again as long as the trouble lasts, so what is kept back is told when nothing keeps it back any more.</remarks>
internal sealed class NoticeAudience(RoutingTable table, SilenceBook silences, IOptionsMonitor<MentionWatchOptions> options, TimeProvider time)
{
    public IReadOnlyList<string> Of(TroubleKind kind)
    {
        var subject = new RouteSubject(Enum.Parse<AlertTopic>(kind.ToString()), Brand: null, Severity.High);
        var now = time.GetUtcNow();
        if (silences.Known.Any(silence => silence.Covers(subject, now)))
        {
            return [];
        }

        var rules = table.Current;
        var routed = rules.Routes.Count == 0 ? [] : rules.Targets(subject, now, []).Where(target => target.Wait is null).Select(target => target.Receiver);
        return [.. options.CurrentValue.Alerts.SelfAlerts.Receivers.Union(routed, StringComparer.Ordinal)];
    }
}
