using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Opsgenie;

/// <summary>Lays an alert out as calls. All of it is shown as plain text there, so nothing needs an escape.</summary>
internal sealed class OpsgenieRenderer(AlertWriter writer, OpsgenieOptions options)
{
    private const int MaxMessage = 130;
    private const int MaxAlias = 512;
    private const int MaxDescription = 15_000;
    private const int MaxEntity = 512;
    private const int MaxTag = 50;
    private const string Source = "MentionWatch";
    private readonly IPhrases _phrases = Phrases.In(options.Language);

    /// <summary>What to call, in this order.</summary>
    public IReadOnlyList<OpsgenieCall> Render(Delivery delivery)
    {
        var alert = delivery.Alert;
        var text = writer.Write(delivery, options.Language);
        var alias = ShortKey.Of(alert.IncidentKey, MaxAlias);
        return alert.Kind switch
        {
            TransitionKind.Triggered => [new OpsgenieCall(HttpMethod.Post, "", Opening(alert, text, alias))],
            TransitionKind.Acknowledged or TransitionKind.Snoozed => [Noted(alias, "acknowledge", text)],

            // It was acknowledged there when it was put off, and an acknowledged alert calls nobody: it takes a new one.
            TransitionKind.Woken => [Noted(alias, "close", text), new OpsgenieCall(HttpMethod.Post, "", Opening(alert, text, alias))],
            var kind when !kind.IsEnd() => Worsened(Opening(alert, text, alias)),
            _ => [Noted(alias, "close", text)],
        };
    }

    private static string Path(string alias, string action) => $"/{Uri.EscapeDataString(alias)}/{action}?identifierType=alias";

    private static string Priority(Alert alert) => alert switch
    {
        { Test: true } => "P5",
        { Severity: Severity.Critical } => "P1",
        { Severity: Severity.High } => "P2",
        _ => "P3",
    };

    private static OpsgenieCall Noted(string alias, string action, AlertText text)
        => new(HttpMethod.Post, Path(alias, action), new OpsgenieBody { Source = Source, Note = string.Join('\n', [text.Title, .. text.Notices, .. text.News, text.Since]) });

    /// <summary>An alert that is open only counts another opening, so what it says is changed as well; one that somebody closed is opened anew.</summary>
    private static OpsgenieCall[] Worsened(OpsgenieBody opening) =>
    [
        new(HttpMethod.Post, "", opening),
        new(HttpMethod.Put, Path(opening.Alias!, "message"), new OpsgenieBody { Message = opening.Message }),
        new(HttpMethod.Put, Path(opening.Alias!, "description"), new OpsgenieBody { Description = opening.Description }),
        new(HttpMethod.Put, Path(opening.Alias!, "priority"), new OpsgenieBody { Priority = opening.Priority }),
    ];

    private OpsgenieBody Opening(Alert alert, AlertText text, string alias) => new()
    {
        Message = Cut(text.Title, MaxMessage),
        Alias = alias,
        Description = LineFit.Join([.. text.Notices, .. PlainLines.Of(text, withAddresses: true)], MaxDescription, _phrases),
        Responders = options.Teams.Count > 0 ? [.. options.Teams.Select(team => new OpsgenieResponder(team))] : null,
        Tags = [Cut(alert.Brand, MaxTag), Cut(alert.Evidence.Rule, MaxTag)],
        Details = Details(alert, text),
        Entity = Cut(alert.Brand, MaxEntity),
        Source = Source,
        Priority = Priority(alert),
    };

    private static Dictionary<string, string> Details(Alert alert, AlertText text)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["incident"] = alert.IncidentKey };
        foreach (var link in text.Links)
        {
            details[link.Label] = link.Url;
        }

        return details;
    }

    private string Cut(string text, int max) => TextCut.ToUnits(text, max, _phrases.Missing);
}
