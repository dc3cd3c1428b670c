using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.Routing;
using MentionWatch.Buffering.Routing;
using MentionWatch.Configuration.Model;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Web.Page.Held;

/// <summary>Reads what is being held back: of incidents, by silences, and by routes as they are now.</summary>
internal sealed class HeldBackReader(HeldIncidents held, SilenceBook silences, RoutingTable table, AlertWriter writer)
{
    private const int MostShown = 50;

    public async Task<HeldBackSummary> ReadAsync(DateTimeOffset now)
    {
        var known = await silences.ReadAsync();
        var incidents = (await held.ReadAsync())
            .OrderByDescending(incident => incident.IsOpen)
            .ThenByDescending(incident => incident.PeakSeverity)
            .ThenBy(incident => incident.StartedAt)
            .SelectMany(Holds)
            .ToList();
        return new HeldBackSummary
        {
            Incidents = [.. incidents.Take(MostShown)],
            NotShown = Math.Max(0, incidents.Count - MostShown),
            Silences = [.. known.Where(silence => silence.Until > now).OrderBy(silence => silence.From > now).ThenBy(silence => silence.Until).Select(Of)],
            Routes = [.. table.Current.Routes.Select(route => Of(route, now)).OfType<QuietSummary>()],
        };
    }

    /// <summary>One entry for all receivers that wait for the same.</summary>
    private IEnumerable<HeldSummary> Holds(Incident incident)
        => incident.Dispatch!.Holds.GroupBy(hold => (hold.Reason, hold.Until, hold.Detail)).Select(group => new HeldSummary
        {
            Key = incident.Key,
            Name = writer.NameOf(incident.Brand),
            TimeZone = writer.ZoneOf(incident.Brand).Id,
            IsOpen = incident.IsOpen,
            PeakSeverity = incident.PeakSeverity,
            Receivers = [.. group.Select(hold => hold.Receiver)],
            Reason = group.Key.Reason,
            Since = group.Min(hold => hold.Since),
            Until = group.Key.Until,
            Detail = group.Key.Detail is not { } detail ? null : group.Key.Reason is HoldReason.Parent or HoldReason.ParentWait ? writer.NameOf(detail) : HostileText.Clean(detail),
        });

    private SilenceSummary Of(Silence silence) => new(
        HostileText.Clean(silence.By),
        HostileText.Clean(silence.Reason),
        silence.From,
        silence.Until,
        [.. silence.Brands.Select(writer.NameOf)],
        silence.MaximumSeverity,
        [.. silence.Topics.Select(topic => OptionText.Of(topic))]);

    private static QuietSummary? Of(AlertRoute route, DateTimeOffset now)
        => route.When?.Contains(now) != false && route.WaitAt(Severity.Warning, now) is { } wait
            ? new QuietSummary(route.Name, route.Digest is null ? route.Quiet?.Override : null, wait.Reason, wait.Until)
            : null;
}
