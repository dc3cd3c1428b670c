using System.Globalization;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>People in Spanish.</summary>
internal sealed class SpanishPeople : IPeoplePhrases
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("es");

    public string ActionLabel(TransitionKind kind) => kind.IsEnd() ? "Añadir una nota" : kind.IsCall() ? "Atender" : "Pasar a otro o cerrar";

    public string? News(Alert alert, TimeZoneInfo zone) => alert switch
    {
        { Action: { By: { } by } action } => $"A {SpanishClock.At(action.At, zone)} {People.Name(by.Name)} {Did(action, zone)} ({Way(by)}).",
        { Kind: TransitionKind.Escalated or TransitionKind.Repeated, AddressedTo: { } to } => $"Ahora se avisa a: {People.Name(to)}.",
        _ => null,
    };

    public string Note(string text) => $"Nota: {text}";

    public string Amplifier(Amplifier amplifier, string name)
    {
        string?[] facts =
        [
            amplifier.Followers is { } followers ? Count(followers, "seguidor", "seguidores") : null,
            amplifier.Reactions is > 0 and var reactions ? Count(reactions, "reacción", "reacciones") : null,
            Count(amplifier.Posts, "mensaje", "mensajes") + " en " + amplifier.Source,
        ];
        return $"{name}: {string.Join(", ", facts.OfType<string>())}";
    }

    public string Unanswered(UnansweredComplaints complaints) => complaints switch
    {
        { RepliesSeen: false } => $"{Complaints(complaints)}. No se ve si respondimos: no hay ninguna cuenta nuestra configurada.",
        { Count: 0 } => $"Ninguna que se vea: {Count(complaints.Answered, "tiene", "tienen")} respuesta nuestra.",
        { Answered: 0 } => $"{Complaints(complaints)}. No se ha visto ninguna respuesta nuestra.",
        _ => $"{Complaints(complaints)}; {Count(complaints.Answered, "más ya tiene", "más ya tienen")} respuesta nuestra.",
    };

    public string Oldest(TimeSpan waited, bool isQuoted)
        => isQuoted ? $"La más antigua espera desde hace {Clock.Span(waited)}:" : $"La más antigua es el primer mensaje; espera desde hace {Clock.Span(waited)}.";

    public string Next(NextStep next, string to, DateTimeOffset at, TimeZoneInfo zone)
        => $"Si nadie lo atiende, se avisa a {to} a {SpanishClock.At(next.At, zone)}, {Clock.Span(next.At - at)} después de este aviso.";

    public string NextFromNow(NextStep next, string to, DateTimeOffset now, TimeZoneInfo zone) => next.At > now
        ? $"Si nadie lo atiende, se avisa a {to} a {SpanishClock.At(next.At, zone)}, dentro de {Clock.Span(next.At - now)}."
        : $"Si nadie lo atiende, se avisa ahora a {to}.";

    private static string Did(IncidentEntry action, TimeZoneInfo zone) => action.Kind switch
    {
        EntryKind.Acknowledged => "se hizo cargo",
        EntryKind.HandedOver => $"lo pasó a {People.Name(action.To ?? "")}",
        EntryKind.Snoozed => $"lo aplazó hasta {SpanishClock.At(action.Until ?? action.At, zone)}",
        EntryKind.Resolved => "lo cerró",
        _ => "dejó una nota",
    };

    private static string Way(Actor by) => by switch
    {
        { Via: ActionChannel.Link } => $"con el enlace enviado a {by.With}",
        { Via: ActionChannel.Api } => $"por la API, clave {by.With}",
        _ => "en la línea de órdenes",
    };

    private static string Complaints(UnansweredComplaints complaints)
        => (complaints.AtLeast ? "Al menos " : "") + Count(complaints.Count, "queja", "quejas");

    private static string Count(long count, string one, string many) => string.Create(Culture, $"{count:N0} {(count == 1 ? one : many)}");
}
