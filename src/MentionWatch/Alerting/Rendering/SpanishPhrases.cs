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

    public AlertHeadings Headings { get; } = new()
    {
        Why = "Por qué te avisamos",
        Posts = "Qué escriben",
        Amplifiers = "Quién lo difunde",
        FirstPost = "Primer mensaje",
        Unanswered = "Quejas sin respuesta",
        Do = "Haz ahora",
        Dont = "No hagas esto",
        Next = "A quién se avisa después",
        OpenPost = "abrir",
    };

    public IAdvice Advice { get; } = new SpanishAdvice();

    public IPeoplePhrases People { get; } = new SpanishPeople();

    public string TestTitle(string brand) => $"PRUEBA: {brand}, así es un aviso";

    public string SeverityName(Severity severity) => severity switch
    {
        Severity.Critical => "crítico",
        Severity.High => "grave",
        _ => "aviso",
    };

    public string Title(Alert alert, string brand, TimeZoneInfo zone) => alert.Kind switch
    {
        TransitionKind.Triggered => $"{Loud(alert.Severity)}: {brand}, {What(alert.Evidence.Rule)}",
        TransitionKind.Worsened => $"{Loud(alert.Severity)}: {brand}, va a peor",
        TransitionKind.Acknowledged => $"ATENDIDO: {brand}, se ocupa {Who(alert, "alguien")}",
        TransitionKind.HandedOver => $"{Loud(alert.Severity)}: {brand}, pasa a {Whom(alert, "otra persona")}",
        TransitionKind.Snoozed => $"APLAZADO: {brand}, {Who(alert, "alguien")} lo mira otra vez a {SpanishClock.At(alert.Action?.Until ?? alert.At, zone)}",
        TransitionKind.Woken => $"{Loud(alert.Severity)}: {brand}, sigue después de aplazarse",
        TransitionKind.Escalated => $"{Loud(alert.Severity)}: {brand}, nadie ha respondido hasta ahora",
        TransitionKind.Repeated => $"{Loud(alert.Severity)}: {brand}, nadie responde todavía",
        TransitionKind.Released => $"{Loud(alert.Severity)}: {brand}, retenido hasta ahora y sigue",
        TransitionKind.Resolved when alert.Action is not null => $"CERRADO: {brand}, lo cerró {Who(alert, "alguien")}",
        TransitionKind.Resolved => $"TERMINADO: {brand} vuelve a la normalidad",
        _ => $"CERRADO: {brand}, nadie respondió y no se ha oído nada más",
    };

    public string Since(Alert alert, TimeZoneInfo zone)
    {
        var start = Start(alert.StartedAt, zone);
        var lasted = Clock.Span(alert.At - alert.StartedAt);
        return alert.Kind.IsEnd()
            ? $"Duró {lasted}, desde {start} hasta {End(alert, zone)} ({Clock.Zone(alert.At, zone)}). En el peor momento: {SeverityName(alert.PeakSeverity)}."
            : $"Desde {start} ({Clock.Zone(alert.StartedAt, zone)}), {lasted} antes de este aviso.";
    }

    public string Ongoing(DateTimeOffset startedAt, DateTimeOffset now, TimeZoneInfo zone)
        => $"Desde {Start(startedAt, zone)} ({Clock.Zone(startedAt, zone)}), hace {Clock.Span(now - startedAt)}.";

    public string Numbers(AlertEvidence evidence) => string.Create(
        Culture,
        $"{Wrote(evidence)} en {Clock.Span(evidence.WindowEnd - evidence.WindowStart)}; lo normal {Normal(evidence.Expected)}, como mucho {Math.Floor(evidence.Upper):N0}. {Count(evidence.Total, "mención", "menciones")} en total.");

    public string OnePost(PostEvidence post) => post.Measure switch
    {
        PostMeasure.Followers => string.Create(Culture, $"Una queja de alguien con {post.Observed:N0} seguidores; se avisa en el acto desde {post.Upper + 1:N0}."),
        PostMeasure.People => string.Create(Culture, $"{post.Observed:N0} personas en torno a una publicación negativa; lo normal es como mucho {post.Upper:N0}."),
        _ => string.Create(Culture, $"Una publicación negativa tiene {post.Observed:N0} reenvíos, citas y respuestas; lo normal es como mucho {post.Upper:N0}."),
    };

    public string OfGroup(string group) => $"Contado solo en las fuentes de «{group}».";

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

    public string MorePosts(int count) => count == 1 ? "Hay 1 ejemplo más que no se muestra." : string.Create(Culture, $"Hay {count:N0} ejemplos más que no se muestran.");

    public string MoreLines(int count) => count == 1 ? "(falta 1 línea)" : string.Create(Culture, $"(faltan {count:N0} líneas)");

    /// <summary>The day only where it is another one.</summary>
    private static string End(Alert alert, TimeZoneInfo zone)
        => Clock.IsSameDay(alert.StartedAt, alert.At, zone) ? SpanishClock.At(alert.At, zone) : Start(alert.At, zone);

    private static string Start(DateTimeOffset at, TimeZoneInfo zone) => $"{SpanishClock.At(at, zone)} del {Clock.Day(at, zone, Culture)}";

    /// <summary>What a rule has seen.</summary>
    private static string What(string rule) => rule switch
    {
        RuleNames.Amplification => "un mensaje negativo se difunde rápido",
        RuleNames.LastingRise => "un mensaje negativo sigue atrayendo a más gente",
        RuleNames.LargeAudience => "una queja con mucho público",
        RuleNames.SlowClimb => "los mensajes negativos suben desde hace horas",
        RuleNames.LateSpike => "muchos mensajes negativos, oídos tarde",
        _ => "suben rápido los mensajes negativos",
    };

    private static string Wrote(AlertEvidence evidence) => evidence.Negative == 0
        ? "Nadie ha escrito mensajes negativos"
        : $"{Count(evidence.NegativeAuthors, "persona ha escrito", "personas han escrito")} {Count(evidence.Negative, "mensaje negativo", "mensajes negativos")}";

    private static string Normal(double people) => Math.Round(people) switch
    {
        0 => "es casi ninguna",
        1 => "es 1 persona",
        var some => string.Create(Culture, $"son unas {some:N0} personas"),
    };

    private static string Who(Alert alert, string unknown) => alert.Action?.By is { } by ? Rendering.People.Name(by.Name) : unknown;

    private static string Whom(Alert alert, string unknown) => alert.AddressedTo is { } to ? Rendering.People.Name(to) : unknown;

    private static string Count(long count, string one, string many) => string.Create(Culture, $"{count:N0} {(count == 1 ? one : many)}");

    private string Loud(Severity severity) => SeverityName(severity).ToUpper(Culture);
}
