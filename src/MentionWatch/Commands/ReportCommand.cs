using System.CommandLine;
using System.Text.Json;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Links;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.Reporting;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Commands;

/// <summary><c>report</c>: the after-action report of one incident.</summary>
internal static class ReportCommand
{
    private const int Searched = 1000;
    private const int Suggestions = 10;
    private static readonly IncidentReportJson Readable = new(ReadableJson.Of(IncidentReportJson.Default.Options));

    public static Command Create()
    {
        var incident = new Argument<string>("INCIDENT") { Description = "Key of the incident, as alerts say it; with the key of a brand, its incidents are named." };
        var config = ConfigFile.Option();
        var json = new Option<bool>("--json") { Description = "Prints one JSON object." };
        var command = new Command("report", "Prints what happened in one incident and who was told.") { incident, config, json };
        command.SetAction((parsed, cancellationToken) => StoreTool.RunAsync(
            parsed.GetValue(config),
            parsed.InvocationConfiguration,
            store => PrintAsync(store, parsed.GetValue(incident)!, parsed.GetValue(json), parsed.InvocationConfiguration),
            cancellationToken));
        return command;
    }

    private static async Task<int> PrintAsync(StoreTool store, string key, bool json, InvocationConfiguration console)
    {
        if (await store.Archive.FindAsync(key) is not { } history)
        {
            await console.Error.WriteLineAsync($"There is no incident \"{key}\". {await RecentAsync(store.Archive, key)}");
            return ExitCode.Bad;
        }

        await console.Output.WriteLineAsync(json ? JsonSerializer.Serialize(history, Readable.IncidentHistory) : string.Join('\n', Text(store).Lines(history)));
        return ExitCode.Good;
    }

    private static IncidentReportText Text(StoreTool store)
        => new(new AlertWriter(store.Config, new ActionLinks(new LinkKeys(store.Config), store.Config)), Phrases.In("en"));

    /// <summary>Names the incidents of the brand that was written instead, or else the last ones.</summary>
    private static async Task<string> RecentAsync(IncidentArchive archive, string written)
    {
        var recent = (await archive.RecentAsync(Searched)).Select(history => history.Incident).ToList();
        var ofBrand = recent.Where(incident => string.Equals(incident.Brand, written, StringComparison.OrdinalIgnoreCase)).ToList();
        return recent.Count == 0 ? "None is stored."
            : ofBrand.Count > 0 ? $"The last ones of that brand are: {Keys(ofBrand)}."
            : $"The last ones are: {Keys(recent)}.";
    }

    private static string Keys(IEnumerable<Incident> incidents) => string.Join(", ", incidents.Take(Suggestions).Select(incident => incident.Key));
}
