using System.Text.Json;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Webhook;

/// <summary>Lays an alert out as the body of a webhook.</summary>
internal sealed class WebhookRenderer(AlertWriter writer, string language)
{
    private const int MaxAuthors = 5;
    private const int SampleCharacters = 280;

    /// <summary>The body, with at most so many samples.</summary>
    public WebhookMessage Render(Delivery delivery, int maxSamples)
    {
        var text = writer.Write(delivery, language);
        var alert = delivery.Alert;
        var type = delivery.Undelivered is null ? $"crisis.{Name(alert.Kind)}" : "delivery.failed";
        return new WebhookMessage(type, alert.At.UtcDateTime, Data(delivery, alert, text, maxSamples));
    }

    /// <summary>The body of a digest, with at most so many incidents.</summary>
    public WebhookDigest Render(Delivery delivery, AlertDigest digest, int maxIncidents) => WebhookDigest.Of(delivery, digest, maxIncidents, writer.Write(delivery, language), writer);

    /// <summary>The sheet calls a worsened incident <c>updated</c>.</summary>
    private static string Name(TransitionKind kind) => kind switch
    {
        TransitionKind.Triggered => "triggered",
        TransitionKind.Worsened => "updated",
        TransitionKind.Acknowledged => "acknowledged",
        TransitionKind.HandedOver => "handed_over",
        TransitionKind.Snoozed => "snoozed",
        TransitionKind.Woken => "woken",
        TransitionKind.Escalated => "escalated",
        TransitionKind.Repeated => "repeated",
        TransitionKind.Released => "released",
        TransitionKind.Resolved => "resolved",
        _ => "expired",
    };

    private static string Status(TransitionKind kind) => kind.IsCall() ? "firing" : Name(kind);

    private static string Lower(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static WebhookExpected Expected(AlertEvidence evidence)
        => new(evidence.Expected, evidence.Upper, evidence.ExpectedShare, "hour-of-week", evidence.Trained);

    private static WebhookAuthor[] TopAuthors(Alert alert) =>
    [
        .. alert.Amplifiers.Take(MaxAuthors).Select(amplifier
            => new WebhookAuthor(People.Name(amplifier.Author), amplifier.Followers, amplifier.Reactions, amplifier.Posts, amplifier.Source, SafeLink.Of(amplifier.Url))),
    ];

    private static WebhookNext? Next(Alert alert) => alert.Next is { } next ? new WebhookNext(People.Name(next.To), next.At.UtcDateTime) : null;

    private static WebhookAction? Action(Alert alert) => alert.Action is { By: { } by } action
        ? new WebhookAction(
            Lower(action.Kind), People.Name(by.Name), Lower(by.Via), by.With, action.At.UtcDateTime, action.To is { } to ? People.Name(to) : null, action.Until?.UtcDateTime,
            action.Note is { } note ? HostileText.Clean(note) : null)
        : null;

    private WebhookData Data(Delivery delivery, Alert alert, AlertText text, int maxSamples) => new()
    {
        AlertKey = alert.IncidentKey,
        Sequence = alert.Sequence,
        Status = Status(alert.Kind),
        Severity = Lower(alert.Severity),
        PeakSeverity = Lower(alert.PeakSeverity),
        Brand = alert.Brand,
        BrandName = writer.NameOf(alert.Brand),
        Title = text.Title,
        Since = text.Since,
        Rule = alert.Evidence.Rule,
        StartedAt = alert.StartedAt.UtcDateTime,
        Window = new WebhookWindow(alert.Evidence.WindowStart.UtcDateTime, alert.Evidence.WindowEnd.UtcDateTime),
        Observed = new WebhookObserved(alert.Evidence.Negative, alert.Evidence.Total, alert.Evidence.Complaints, alert.Evidence.NegativeAuthors),
        Expected = Expected(alert.Evidence),
        Score = alert.Evidence.Score,
        Why = [.. text.News, .. text.Why],
        BySource = alert.BySource,
        ByLanguage = alert.ByLanguage,
        TopAuthors = TopAuthors(alert),
        TopTerms = [.. AlertWriter.Terms(alert)],
        FirstPost = alert.FirstPost is { } first ? Sample(first) : null,
        Samples = [.. alert.Samples.Take(maxSamples).Select(Sample)],
        SamplesDropped = Math.Max(0, alert.Samples.Count - maxSamples),
        Unanswered = alert.Unanswered is { } complaints ? Unanswered(complaints) : null,
        Next = Next(alert),
        Reason = Lower(alert.Reason),
        Action = Action(alert),
        Runbook = new WebhookRunbook(text.LinesOf(AlertPart.Do), text.LinesOf(AlertPart.Dont), EscalateTo(alert)),
        Coverage = new WebhookCoverage(alert.DegradedSources),
        Links = Links(delivery),
        Test = alert.Test,
        Undelivered = delivery.Undelivered is { } undelivered ? new WebhookUndelivered(undelivered.Receiver, undelivered.Reason) : null,
    };

    /// <summary>One page is for both: there it is taken, or put off.</summary>
    private WebhookLinks Links(Delivery delivery)
    {
        var act = writer.ActionUrlOf(delivery);
        return new WebhookLinks(act, act, writer.UrlOf(delivery.Alert.IncidentKey));
    }

    private string? EscalateTo(Alert alert) => writer.PlaybookOf(alert.Brand).EscalateTo is { Length: > 0 } who ? who : null;

    private WebhookUnanswered Unanswered(UnansweredComplaints complaints)
        => new(complaints.Count, complaints.AtLeast, complaints.Answered, complaints.RepliesSeen, complaints.Oldest is { } oldest ? Sample(oldest) : null);

    private WebhookSample Sample(AlertSample sample) => new(
        SafeLink.Of(sample.Url),
        TextCut.To(HostileText.Clean(sample.Text), SampleCharacters, Phrases.In(language).Missing),
        Quotes.Author(sample),
        sample.Language,
        -Math.Round(sample.Negative, 3),
        sample.IsComplaint,
        sample.Source,
        sample.CreatedAt.UtcDateTime);
}
