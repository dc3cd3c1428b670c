using System.Globalization;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Rendering.Routed;

/// <summary>Telling late, together and summed up in Spanish.</summary>
internal sealed class SpanishRouted : IRoutedPhrases
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("es");

    public string HeldBack(HeldBack held, string detail, TimeZoneInfo zone) => held.Reason switch
    {
        HoldReason.Silence => $"Te avisamos ahora porque estaba silenciado desde el {Moment(held.Since, zone)} por {detail}.",
        HoldReason.Parent => $"Te avisamos ahora porque desde el {Moment(held.Since, zone)} era parte de la crisis de {detail}, que ha terminado o es menos grave.",
        HoldReason.ParentWait => $"Te avisamos ahora porque desde el {Moment(held.Since, zone)} se esperó por si también había una crisis de {detail}.",
        _ => $"Te avisamos ahora porque se retuvo desde el {Moment(held.Since, zone)} por las horas de silencio.",
    };

    public string Parts(IEnumerable<string> parts) => $"Se avisa con este y no aparte: {string.Join(", ", parts)}.";

    public string Part(string name, string severity) => $"{name} ({severity})";

    public string Title(int incidents, int open)
        => $"RESUMEN: {(incidents == 1 ? "1 crisis retenida" : string.Create(Culture, $"{incidents:N0} crisis retenidas"))}, {(open == 0 ? "ya no queda ninguna" : open == 1 ? "1 sigue" : string.Create(Culture, $"{open:N0} siguen"))}";

    public string Span(AlertDigest digest, TimeZoneInfo zone)
        => $"Desde el {Moment(digest.Since, zone)} hasta el {Moment(digest.Until, zone)} ({Clock.Zone(digest.Until, zone)}).";

    public string Line(DigestItem item, string name, string severity, IReadOnlyList<string> words, TimeZoneInfo zone)
        => $"{State(item)} · {name} · {severity} · {Times(item, zone)}{People(item.PeakVolume)}{(words.Count > 0 ? $" · sobre: {string.Join(", ", words)}" : "")}";

    public string Open(string name) => $"Abrir {name}";

    public string More(int count) => count == 1 ? "Hay 1 más que no se muestra." : string.Create(Culture, $"Hay {count:N0} más que no se muestran.");

    private static string State(DigestItem item) => item.State switch
    {
        IncidentState.Resolved or IncidentState.Expired => "Terminado",
        IncidentState.Acknowledged => $"SIGUE, lo lleva {Rendering.HostileText.Clean(item.AcknowledgedBy ?? "alguien")}",
        IncidentState.Snoozed => "SIGUE, aplazado",
        _ => "SIGUE, nadie lo lleva",
    };

    private static string Times(DigestItem item, TimeZoneInfo zone) => item.EndedAt is { } ended
        ? $"del {Moment(item.StartedAt, zone)} a {SpanishClock.At(ended, zone)}, {Clock.Span(ended - item.StartedAt)}"
        : $"desde el {Moment(item.StartedAt, zone)}";

    private static string People(int volume) => volume > 0 ? string.Create(Culture, $" · hasta {volume:N0} {(volume == 1 ? "persona enfadada" : "personas enfadadas")} por hora") : "";

    private static string Moment(DateTimeOffset at, TimeZoneInfo zone) => $"{Clock.Day(at, zone, Culture)}, {Clock.Time(at, zone)}";
}
