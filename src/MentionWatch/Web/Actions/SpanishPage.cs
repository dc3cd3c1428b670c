using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Web.Actions;

/// <summary>The page behind a link in Spanish.</summary>
internal static class SpanishPage
{
    public static PageWords Words { get; } = new()
    {
        Forged = "Este enlace no es auténtico",
        ForgedHint = "Se cambió por el camino, o se renovó la clave que firma los enlaces. No se ha cambiado nada. Abre el enlace del último aviso o pregunta a quien lleva MentionWatch.",
        Expired = "Este enlace ha caducado",
        ExpiredHint = "No se ha cambiado nada. Abre el enlace del último aviso de este incidente.",
        Gone = "Este incidente ya no se guarda",
        GoneHint = "Terminó hace mucho. No se ha cambiado nada.",
        StoreAway = "El almacén no responde",
        StoreAwayHint = "No se sabe si algo cambió. Vuelve a abrir esta página en un minuto. Si es urgente, llama a alguien.",
        Done = "Hecho.",
        Late = "Queda apuntado; ya no cambia nada.",
        Full = "No se ha apuntado: el historial de este incidente está lleno.",
        Bad = "Falta algo: una nota necesita texto, pasarlo necesita un nombre, aplazarlo un tiempo.",
        YourName = "Tu nombre",
        Note = "Nota (si quieres)",
        Acknowledge = "Me ocupo yo",
        PutOff = "Aplazarlo",
        PutOffFor = "Aplazarlo durante",
        HandOver = "Pasarlo",
        HandOverTo = "Pasarlo a",
        Close = "Cerrarlo: la crisis ha terminado",
        More = "Aplazar, pasar a otro, cerrar",
        AddNote = "Solo añadir la nota",
        Over = "Ha terminado. Todavía puedes añadir una nota.",
        History = "Qué se ha hecho",
        TooLate = "demasiado tarde para cambiar algo",
        At = SpanishClock.At,
        State = State,
        Entry = Entry,
    };

    private static string State(IncidentState state, string who, string when) => state switch
    {
        IncidentState.Triggered => "Nadie se ocupa todavía.",
        IncidentState.Acknowledged => $"Se ocupa {who}{(when.Length > 0 ? $", desde {when}" : "")}.",
        IncidentState.HandedOver => $"Pasado a {who}, que aún no ha respondido.",
        IncidentState.Snoozed => $"Aplazado{(who.Length > 0 ? $" por {who}" : "")} hasta {when}.",
        IncidentState.Resolved => $"Ha terminado{(who.Length > 0 ? $", lo cerró {who}" : "")}, a {when}.",
        _ => $"Terminó a {when}; no se oyó nada más.",
    };

    private static string Entry(EntryKind kind, string who, string what) => kind switch
    {
        EntryKind.Acknowledged => $"{who} se hizo cargo",
        EntryKind.HandedOver => $"{who} lo pasó a {what}",
        EntryKind.Snoozed => $"{who} lo aplazó hasta {what}",
        EntryKind.Resolved => $"{who} lo cerró",
        EntryKind.Noted => $"{who} apuntó",
        EntryKind.Escalated => $"nadie respondió, se avisó a {what}",
        EntryKind.HeldBack => $"a {what} no se ha avisado todavía",
        EntryKind.Released => $"retenido hasta ahora, se avisó a {what}",
        _ => $"nadie respondió, se avisó otra vez a {what}",
    };
}
