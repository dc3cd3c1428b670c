using System.Globalization;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>Alerts in Spanish.</summary>
internal sealed class SpanishPhrases : IPhrases
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("es");

    public string Test => "Solo se comprueba que los avisos llegan; las cifras son inventadas y nadie tiene que hacer nada.";

    public string StillLearning => "Aún se está aprendiendo qué es lo normal aquí: compruébalo antes de actuar.";

    public string OpenIncident => "Abrir el incidente";

    public AlertHeadings Headings { get; } = new("Por qué te avisamos", "Primer mensaje", "Más mensajes", "Haz ahora", "No hagas", "abrir");

    public string TestTitle(string brand) => $"PRUEBA: {brand}, así es un aviso";

    public string SeverityName(Severity severity) => severity switch
    {
        Severity.Critical => "crítico",
        Severity.High => "grave",
        _ => "aviso",
    };

    public string Title(TransitionKind kind, Severity severity, string brand) => kind switch
    {
        TransitionKind.Triggered => $"{Loud(severity)}: {brand}, suben rápido los mensajes negativos",
        TransitionKind.Worsened => $"{Loud(severity)}: {brand}, va a peor",
        TransitionKind.Acknowledged => $"ATENDIDO: {brand}, alguien se ocupa",
        TransitionKind.HandedOver => $"{Loud(severity)}: {brand}, pasa a otra persona",
        TransitionKind.Snoozed => $"APLAZADO: {brand}, alguien lo mirará después",
        TransitionKind.Woken => $"{Loud(severity)}: {brand}, sigue después de aplazarse",
        TransitionKind.Escalated => $"{Loud(severity)}: {brand}, nadie ha respondido hasta ahora",
        TransitionKind.Repeated => $"{Loud(severity)}: {brand}, nadie responde todavía",
        TransitionKind.Released => $"{Loud(severity)}: {brand}, retenido hasta ahora y sigue",
        TransitionKind.Resolved => $"TERMINADO: {brand} vuelve a la normalidad",
        _ => $"CERRADO: {brand}, nadie respondió y no se ha oído nada más",
    };

    public string Since(Alert alert, TimeZoneInfo zone)
    {
        var start = $"las {Clock.Time(alert.StartedAt, zone)} del {Clock.Day(alert.StartedAt, zone, Culture)}";
        var lasted = Clock.Span(alert.At - alert.StartedAt);
        return alert.Kind.IsEnd()
            ? $"Duró {lasted}, desde {start} hasta las {Clock.Time(alert.At, zone)} ({Clock.Zone(alert.At, zone)}). En el peor momento: {SeverityName(alert.PeakSeverity)}."
            : $"Desde {start} ({Clock.Zone(alert.StartedAt, zone)}), {lasted} antes de este aviso.";
    }

    public string Numbers(AlertEvidence evidence) => string.Create(
        Culture,
        $"{Count(evidence.Total, "mención", "menciones")} en {Clock.Span(evidence.WindowEnd - evidence.WindowStart)}, {Count(evidence.Negative, "negativa", "negativas")} de {Count(evidence.NegativeAuthors, "persona", "personas")}; lo normal son unas {Math.Round(evidence.Expected):N0}, como mucho {Math.Floor(evidence.Upper):N0}.");

    public string OnePost(PostEvidence post) => post.Measure switch
    {
        PostMeasure.Followers => string.Create(Culture, $"Una queja de alguien con {post.Observed:N0} seguidores; se avisa en el acto desde {post.Upper + 1:N0}."),
        PostMeasure.People => string.Create(Culture, $"{post.Observed:N0} personas en torno a una publicación negativa; lo normal es como mucho {post.Upper:N0}."),
        _ => string.Create(Culture, $"Una publicación negativa tiene {post.Observed:N0} reenvíos, citas y respuestas; lo normal es como mucho {post.Upper:N0}."),
    };

    public string RaisedBar(double factor, string reason) => string.Create(Culture, $"Ahora hacen falta {factor:0.#} veces lo habitual: {reason}.");

    public string CameLate(int mentions) => $"{Count(mentions, "mención se oyó", "menciones se oyeron")} mucho después de escribirse: puede ser de hace horas.";

    public string Words(IEnumerable<string> terms) => $"Hablan de: {string.Join(", ", terms)}.";

    public string Places(IEnumerable<KeyValuePair<string, int>> sources)
        => $"Dónde: {string.Join(", ", sources.Select(source => string.Create(Culture, $"{source.Key} {source.Value:N0}")))}.";

    public string MainPlaces(IEnumerable<string> sources) => $"Dónde: sobre todo {string.Join(", ", sources)}.";

    public string NotHeard(IEnumerable<string> sources) => $"Ahora mismo no se oye: {string.Join(", ", sources)}. Las cifras reales pueden ser mayores.";

    public string Byline(AlertSample sample, TimeZoneInfo zone)
    {
        var followers = sample.Followers is { } count ? $" ({Count(count, "seguidor", "seguidores")})" : "";
        return $"{sample.Author ?? "autor desconocido"}{followers}, {sample.Source}, {Clock.Time(sample.CreatedAt, zone)}";
    }

    public string Undelivered(string receiver, string reason) => $"Te llega a ti porque no se pudo avisar a «{receiver}» ({reason}).";

    public string Missing(int characters) => string.Create(Culture, $"… (+{characters:N0} caracteres)");

    public string MorePosts(int count) => count == 1 ? "Hay 1 mensaje más que no se muestra." : string.Create(Culture, $"Hay {count:N0} mensajes más que no se muestran.");

    public string MoreLines(int count) => count == 1 ? "(falta 1 línea)" : string.Create(Culture, $"(faltan {count:N0} líneas)");

    public IReadOnlyList<string> Do(TransitionKind kind) => kind switch
    {
        _ when kind.IsCall() =>
        [
            "Llama a tu responsable. No lo lleves en solitario.",
            "Lee los mensajes. Responde a cada queja con razón y resuélvela.",
            "Si el error es nuestro, reconócelo y pide perdón una vez.",
        ],
        TransitionKind.Resolved or TransitionKind.Expired =>
        [
            "Comprueba que ninguna queja se quedó sin respuesta.",
            "Apunta qué pasó y qué hay que cambiar.",
        ],
        _ => [],
    };

    public IReadOnlyList<string> Dont(TransitionKind kind)
        => kind.IsCall() ? ["No borres, no amenaces, no discutas, no pongas excusas, no calles."] : [];

    private static string Count(long count, string one, string many) => string.Create(Culture, $"{count:N0} {(count == 1 ? one : many)}");

    private string Loud(Severity severity) => SeverityName(severity).ToUpper(Culture);
}
