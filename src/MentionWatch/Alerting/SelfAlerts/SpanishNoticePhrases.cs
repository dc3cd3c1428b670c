using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Notices in Spanish.</summary>
internal sealed class SpanishNoticePhrases : INoticePhrases
{
    public string Title(Notice notice) => notice.IsOver ? $"MentionWatch: resuelto, {What(notice)}" : $"MentionWatch: {What(notice)}";

    public string Since(Notice notice) => notice.IsOver
        ? $"Duró {Clock.Span(notice.At - notice.Since)}, de {notice.Since:u} a {notice.At:u}."
        : $"Desde {notice.Since:u}, hace {Clock.Span(notice.At - notice.Since)}. Se trata del propio servicio y no de una crisis de una marca.";

    public string Do(TroubleKind kind) => kind switch
    {
        TroubleKind.SourceDegraded => "Una crisis allí no se vería. Comprueba su dirección y su clave: mentionwatch sources test NOMBRE.",
        TroubleKind.ClassifierTrouble => "Si no hay ninguna crisis: lee algunos mensajes y mide el modelo con ellos con mentionwatch evaluate.",
        TroubleKind.RedisTrouble => "Hasta que vuelva no se cuenta nada ni se avisa de ninguna crisis. Mira /health/ready, su disco, su memoria y su registro.",
        TroubleKind.ConfigRejected => "Sigue en vigor la última configuración buena. Ejecuta mentionwatch check y corrige lo que diga.",
        TroubleKind.DeliveryFailing => "Puede que los avisos no lleguen. Pruébalo: mentionwatch receivers test NOMBRE, y mira mentionwatch deliveries.",
        TroubleKind.ScheduleTrouble => "No se consulta, ni se mira, ni se envía nada. Mira /health/ready y el registro del proceso.",
        _ => "Quien espera el latido dará pronto la alarma. Mira en /health/ready qué no funciona.",
    };

    private static string What(Notice notice) => notice.Kind switch
    {
        TroubleKind.SourceDegraded => $"no se oye la fuente {notice.Subject}",
        TroubleKind.ClassifierTrouble => "el clasificador no es de fiar",
        TroubleKind.RedisTrouble => $"Redis no se puede usar en {notice.Subject}",
        TroubleKind.ConfigRejected => $"se rechazó un cambio de configuración en {notice.Subject}",
        TroubleKind.DeliveryFailing => $"el receptor {notice.Subject} no recibe avisos",
        TroubleKind.ScheduleTrouble => $"la planificación no funciona en {notice.Subject}",
        _ => "falta el latido",
    };
}
