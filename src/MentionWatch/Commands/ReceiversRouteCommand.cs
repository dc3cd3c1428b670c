using System.CommandLine;
using System.Globalization;
using MentionWatch.Alerting.Routing;
using MentionWatch.Alerting.Routing.Explaining;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Model;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Commands;

/// <summary><c>receivers route</c>: who would be told of a crisis, when, and why.</summary>
internal static class ReceiversRouteCommand
{
    public static Command Create()
    {
        var brand = new Argument<string>("BRAND") { Description = "Key of the brand." };
        var severity = new Argument<string>("SEVERITY") { Description = "warning, high or critical." };
        var at = new Option<string?>("--at") { Description = "When, such as 2026-12-24T23:30 by the clock of the brand; now without it.", HelpName = "TIME" };
        var kind = new Option<string>("--kind") { Description = "What it is about, as in Alerts.Routes.", HelpName = "KIND", DefaultValueFactory = _ => "crisis" };
        var config = ConfigFile.Option();
        var command = new Command("route", "Says who would be told of a crisis, when, and why. Silences made while the worker runs are not known here.") { brand, severity, at, kind, config };
        command.SetAction(parsed => Explain(
            parsed.GetValue(brand)!, parsed.GetValue(severity)!, parsed.GetValue(kind)!, parsed.GetValue(at), parsed.GetValue(config), parsed.InvocationConfiguration));
        return command;
    }

    private static int Explain(string brand, string severity, string kind, string? at, string? path, InvocationConfiguration console)
    {
        if (ConfigFile.Open(path, console.Error)?.CurrentValue is not { } options)
        {
            return ExitCode.Bad;
        }

        if (!options.Brands.TryGetValue(brand, out var known))
        {
            return Refuse($"There is no brand \"{brand}\". {NearestName.Suggest(brand, [.. options.Brands.Keys])}", console);
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(known.TimeZone);
        if (Choice<Severity>(severity) is not { } bad)
        {
            return Refuse($"\"{severity}\" is no severity. {NearestName.Suggest(severity, Choices<Severity>())}", console);
        }

        if (Choice<AlertTopic>(kind) is not { } topic)
        {
            return Refuse($"\"{kind}\" is no kind. {NearestName.Suggest(kind, Choices<AlertTopic>())}", console);
        }

        if (Moment(at, zone) is not { } moment)
        {
            return Refuse($"\"{at}\" is not a time. Write one such as 2026-12-24T23:30.", console);
        }

        var explanation = new RouteExplanation(RoutingRulesFactory.Of(options), [.. SilenceBook.Configured(options.Alerts)], zone);
        foreach (var line in explanation.Lines(new RouteSubject(topic, brand, bad), moment))
        {
            console.Output.WriteLine(line);
        }

        return ExitCode.Good;
    }

    private static int Refuse(string problem, InvocationConfiguration console)
    {
        console.Error.WriteLine(problem);
        return ExitCode.Bad;
    }

    private static T? Choice<T>(string written)
        where T : struct, Enum
        => (T?)ScalarFormats.Of(typeof(T))!.Parse(written);

    private static IReadOnlyCollection<string> Choices<T>() => [.. ScalarFormats.Of(typeof(T))!.Choices];

    private static DateTimeOffset? Moment(string? at, TimeZoneInfo zone)
        => at is null ? TimeProvider.System.GetUtcNow()
            : !DateTime.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var written) ? null
            : written.Kind == DateTimeKind.Unspecified ? BusinessCalendar.FirstAt(written, zone)
            : new DateTimeOffset(written.ToUniversalTime());
}
