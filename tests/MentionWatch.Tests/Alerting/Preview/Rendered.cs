using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Alertmanager;
using MentionWatch.Alerting.Discord;
using MentionWatch.Alerting.Email;
using MentionWatch.Alerting.Links;
using MentionWatch.Alerting.Opsgenie;
using MentionWatch.Alerting.PagerDuty;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.Slack;
using MentionWatch.Alerting.Teams;
using MentionWatch.Alerting.Webhook;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Preview;

/// <summary>What each receiver makes of an occasion: a page where people see one, else the body as a program gets it.</summary>
internal static class Rendered
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Receivers whose messages people see as they are sent.</summary>
    public static IReadOnlyList<string> Drawn { get; } = ["slack", "teams", "discord", "email"];

    /// <summary>Receivers that lay out by themselves what they are sent.</summary>
    public static IReadOnlyList<string> Bodies { get; } = ["webhook", "pagerduty", "opsgenie", "alertmanager"];

    /// <summary>A message as a page.</summary>
    public static string Page(string medium, string language, string occasion) => medium switch
    {
        "slack" => SlackPreview.Of(Slack(language, occasion)),
        "teams" => TeamsPreview.Of(Teams(language, occasion)),
        "discord" => DiscordPreview.Of(Discord(language, occasion)),
        _ => Email(language, occasion).Html,
    };

    /// <summary>A message as text: what is sent to a program, and of a mail the part in plain text.</summary>
    public static string Text(string medium, string language, string occasion) => medium switch
    {
        "email" => $"Subject: {Email(language, occasion).Subject}\n\n{Email(language, occasion).Text}",
        "slack" => Pretty(Slack(language, occasion), SlackJson.Default.SlackMessage),
        "teams" => Pretty(TeamsBody.Write(Teams(language, occasion))),
        "discord" => Pretty(Discord(language, occasion), DiscordJson.Default.DiscordMessage),
        "webhook" => Pretty(Webhook(language, occasion)),
        "pagerduty" => string.Join('\n', PagerDuty(language, occasion).Select(message => Pretty(message, PagerDutyJson.Default.PagerDutyEvent))),
        "opsgenie" => string.Join('\n', Opsgenie(language, occasion).Select(call => $"{call.Method} {call.Path}\n{Pretty(call.Body, OpsgenieJson.Default.OpsgenieBody)}")),
        _ => Pretty([Alertmanager(language, occasion)], AlertmanagerJson.Default.AlertmanagerAlertArray),
    };

    private static bool IsNotice(string occasion) => Occasions.Notices.ContainsKey(occasion);

    private static SlackMessage Slack(string language, string occasion) => IsNotice(occasion)
        ? SlackNotice.Of(Occasions.Notices[occasion], language)
        : new SlackRenderer(Writer(), language).Render(Occasions.DeliveryOf(occasion));

    private static TeamsMessage Teams(string language, string occasion) => IsNotice(occasion)
        ? TeamsNotice.Of(Occasions.Notices[occasion], language)
        : new TeamsRenderer(Writer(), language).Render(Occasions.DeliveryOf(occasion), TeamsRenderer.MaxPosts);

    private static DiscordMessage Discord(string language, string occasion) => IsNotice(occasion)
        ? DiscordNotice.Of(Occasions.Notices[occasion], language)
        : new DiscordRenderer(Writer(), language).Render(Occasions.DeliveryOf(occasion));

    private static EmailMessage Email(string language, string occasion)
    {
        var renderer = new EmailRenderer(Writer(), new EmailOptions { From = "alerts@watch.example", To = ["ana@example.com"], Language = language });
        return IsNotice(occasion) ? renderer.Render(Occasions.Notices[occasion], Some.Start) : renderer.Render(Occasions.DeliveryOf(occasion), Some.Start);
    }

    private static byte[] Webhook(string language, string occasion) => IsNotice(occasion)
        ? WebhookBody.Write(WebhookNotice.Of(Occasions.Notices[occasion], language))
        : WebhookBody.Write(new WebhookRenderer(Writer(), language), Occasions.DeliveryOf(occasion));

    private static IReadOnlyList<PagerDutyEvent> PagerDuty(string language, string occasion) => IsNotice(occasion)
        ? [PagerDutyNotice.Of(Occasions.Notices[occasion], language, Key)]
        : new PagerDutyRenderer(Writer(), language).Render(Occasions.DeliveryOf(occasion), Key);

    private static IReadOnlyList<OpsgenieCall> Opsgenie(string language, string occasion)
    {
        var options = new OpsgenieOptions { Language = language, Teams = ["press"] };
        return IsNotice(occasion) ? [OpsgenieNotice.Of(Occasions.Notices[occasion], options)] : new OpsgenieRenderer(Writer(), options).Render(Occasions.DeliveryOf(occasion));
    }

    private static AlertmanagerAlert Alertmanager(string language, string occasion) => IsNotice(occasion)
        ? AlertmanagerNotice.Of(Occasions.Notices[occasion], language, Some.Start.AddMinutes(20))
        : new AlertmanagerRenderer(Writer(), language).Render(Occasions.DeliveryOf(occasion), Some.Start.AddMinutes(20));

    private static AlertWriter Writer()
    {
        var options = AlertingHouse.Watched(AlertingHouse.Configured(new AlertsOptions { PublicUrl = "https://watch.example", LinkKeys = [new(Key)] }));
        return new AlertWriter(options, new ActionLinks(new LinkKeys(options), options));
    }

    private static string Pretty<T>(T message, JsonTypeInfo<T> type) => Pretty(JsonSerializer.SerializeToUtf8Bytes(message, type));

    /// <summary>The members and values of a body as they are sent, laid out for people.</summary>
    private static string Pretty(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return JsonSerializer.Serialize(json.RootElement, Readable).Replace("\\n", "\n", StringComparison.Ordinal);
    }
}
