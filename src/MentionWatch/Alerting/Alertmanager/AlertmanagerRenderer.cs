using System.Globalization;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Alertmanager;

/// <summary>Lays an alert out as labels and annotations.</summary>
internal sealed class AlertmanagerRenderer(AlertWriter writer, string language)
{
    private const int MaxSummary = 500;
    private const int MaxDescription = 4000;
    private readonly IPhrases _phrases = Phrases.In(language);

    /// <summary>How it is now.</summary>
    /// <param name="delivery">The alert.</param>
    /// <param name="until">Until when it fires if nothing more is heard; what has ended ended at its own time.</param>
    public AlertmanagerAlert Render(Delivery delivery, DateTimeOffset until)
    {
        var alert = delivery.Alert;
        var text = writer.Write(delivery, language);
        return new AlertmanagerAlert
        {
            Labels = Labels(alert, alert.PeakSeverity),
            Annotations = Annotations(alert, text),
            StartsAt = alert.StartedAt.UtcDateTime,
            EndsAt = (HasEnded(alert) ? alert.At : until).UtcDateTime,
            GeneratorUrl = writer.UrlOf(alert.IncidentKey),
        };
    }

    /// <summary>The same incident at a severity that it had before: that is another alert there, and it is over.</summary>
    public static AlertmanagerAlert Superseded(AlertmanagerAlert current, Alert alert, Severity earlier)
        => current with { Labels = Labels(alert, earlier), EndsAt = alert.At.UtcDateTime };

    private static bool HasEnded(Alert alert) => alert.Kind.IsEnd();

    private static Dictionary<string, string> Labels(Alert alert, Severity severity) => new(StringComparer.Ordinal)
    {
        ["alertname"] = "Brand" + string.Concat(alert.Evidence.Rule.Split('-').Select(CultureInfo.InvariantCulture.TextInfo.ToTitleCase)),
        ["brand"] = alert.Brand,
        ["severity"] = severity.ToString().ToLower(CultureInfo.InvariantCulture),
        ["rule"] = alert.Evidence.Rule,
    };

    private Dictionary<string, string> Annotations(Alert alert, AlertText text)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["summary"] = TextCut.ToUnits(Defuse(string.Join(". ", [text.Title, .. text.Notices, .. text.Why.Take(1)])), MaxSummary, _phrases.Missing),
            ["description"] = LineFit.Join([.. PlainLines.Of(text).Select(Defuse)], MaxDescription, _phrases),
            ["incident"] = alert.IncidentKey,
        };
        foreach (var link in text.Links)
        {
            annotations.TryAdd(link.IsMain ? "acknowledge_url" : "incident_url", link.Url);
        }

        if (text.Sections.FirstOrDefault(section => section.Part == AlertPart.FirstPost)?.Lines is [QuotedPost { Url: { } first }])
        {
            annotations["first_post_url"] = first;
        }

        return annotations;
    }

    private static string Defuse(string text) => AlertmanagerText.Defuse(text);
}
