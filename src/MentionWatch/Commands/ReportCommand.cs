using System.CommandLine;
using System.Text.Json;
using MentionWatch.Alerting.Links;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.Reporting;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration.Loading;

namespace MentionWatch.Commands;

/// <summary><c>report</c>: the after-action report of one incident.</summary>
internal static class ReportCommand
{
    private const int Suggestions = 10;

    public static Command Create()
    {
        var incident = new Argument<string>("INCIDENT") { Description = "Key of the incident, as alerts say it." };
        var config = ConfigFile.Option();
        var json = new Option<bool>("--json") { Description = "Prints one JSON object." };
        var command = new Command("report", "Prints what happened in one incident and who was told.") { incident, config, json };
        command.SetAction((parsed, cancellationToken) => ReportAsync(
            parsed.GetValue(incident)!, parsed.GetValue(config), parsed.GetValue(json), parsed.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> ReportAsync(string key, string? path, bool json, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (ConfigFile.Open(path, console.Error) is not { } config)
        {
            return ExitCode.Bad;
        }

        try
        {
            await using var redis = await ToolRedis.OpenAsync(config.CurrentValue.Redis, cancellationToken);
            return await PrintAsync(key, json, redis, config, console);
        }
        catch (RedisUnusableException unusable)
        {
            await console.Error.WriteLineAsync(unusable.Message);
            return ExitCode.Bad;
        }
    }

    private static async Task<int> PrintAsync(string key, bool json, RedisConnection redis, ConfigStore config, InvocationConfiguration console)
    {
        var archive = new IncidentArchive(redis, new Partitioner(config.CurrentValue.Redis.Partitions));
        if (await archive.FindAsync(key) is not { } history)
        {
            await console.Error.WriteLineAsync($"There is no incident \"{key}\". {await RecentAsync(archive)}");
            return ExitCode.Bad;
        }

        var text = json
            ? JsonSerializer.Serialize(history, IncidentReportJson.Default.IncidentHistory)
            : string.Join('\n', new IncidentReportText(new AlertWriter(config, new ActionLinks(new LinkKeys(config), config)), Phrases.In("en")).Lines(history));
        await console.Output.WriteLineAsync(text);
        return ExitCode.Good;
    }

    private static async Task<string> RecentAsync(IncidentArchive archive)
    {
        var recent = await archive.RecentAsync(Suggestions);
        return recent.Count == 0 ? "None is stored." : $"The last ones are: {string.Join(", ", recent.Select(history => history.Incident.Key))}.";
    }
}
