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
            ? "Responde a cada queja con razón, primero la más antigua, y resuélvela."
            : "Lee los mensajes. Responde a cada queja con razón y resuélvela.",
        situation.IsThreat
            ? "Si alguien de la casa ha amenazado, que se retracte y pida perdón, una vez."
            : "Si el error es nuestro, reconócelo y pide perdón una vez.",
    ];

    public IReadOnlyList<string> Dont(Situation situation) =>
    [
        situation.IsThreat
            ? "Borrar, amenazar, discutir, poner excusas, callar o hablar de abogados en público."
            : "Borrar, amenazar, discutir, poner excusas o callar.",
    ];
}
