using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>Advice in Spanish.</summary>
internal sealed class SpanishAdvice : IAdvice
{
    public IReadOnlyList<string> Afterwards { get; } =
    [
        "Comprueba que ninguna queja se quedó sin respuesta.",
        "Apunta qué pasó y qué hay que cambiar.",
    ];

    public IReadOnlyList<string> Do(Situation situation, string escalateTo) =>
    [
        $"Llama a {(escalateTo.Length > 0 ? escalateTo : "tu responsable")}. No lo lleves en solitario.",
        .. situation.IsSilent ? ["Di ya en público que lo hemos visto y lo estamos mirando."] : Array.Empty<string>(),
        situation.IsComplaints
            ? "Responde a todas las quejas justificadas, primero la más antigua, y resuélvelas."
            : "Lee los mensajes. Responde a todas las quejas justificadas y resuélvelas.",
        situation.IsThreat
            ? "Si alguien de la empresa ha amenazado, que lo retire y pida perdón una sola vez."
            : "Si el error es nuestro, reconócelo y pide perdón una sola vez.",
    ];

    public IReadOnlyList<string> Dont(Situation situation) =>
    [
        situation.IsThreat
            ? "Borrar, amenazar, discutir, poner excusas, callar o hablar de abogados en público."
            : "Borrar, amenazar, discutir, poner excusas o callar.",
    ];
}
