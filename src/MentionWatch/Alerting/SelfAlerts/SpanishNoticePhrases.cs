using System.Globalization;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Notices in Spanish.</summary>
internal sealed class SpanishNoticePhrases : INoticePhrases
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("es");

    public string Title(Notice notice) => $"MentionWatch: {(notice.IsOver ? WellAgain(notice.Kind, notice.Subject) : What(notice.Kind, notice.Subject))}";

    public string Since(Notice notice) => notice.IsOver
        ? $"Duró {Clock.Span(notice.At - notice.Since)}, desde {At(notice.Since)} hasta {At(notice.At)}."
        : $"Desde {At(notice.Since)}, hace {Clock.Span(notice.At - notice.Since)}. Se trata del propio servicio y no de una crisis de una marca.";

    public string Do(TroubleKind kind, string subject) => kind switch
    {
        TroubleKind.SourceDegraded => $"Una crisis allí no se vería. Comprueba su dirección y su clave: mentionwatch sources test {subject}.",
        TroubleKind.ClassifierTrouble => "Si no hay ninguna crisis: lee algunos mensajes y mide el modelo con ellos con mentionwatch evaluate.",
        TroubleKind.RedisTrouble => "Hasta que vuelva no se cuenta nada ni se avisa de ninguna crisis. Mira /health/ready, su disco, su memoria y su registro.",
        TroubleKind.ConfigRejected => "Sigue en vigor la última configuración buena. Ejecuta mentionwatch check y corrige lo que diga.",
        TroubleKind.DeliveryFailing => $"Puede que los avisos no lleguen. Pruébalo: mentionwatch receivers test {subject}, y mira mentionwatch deliveries --receiver {subject}.",
        TroubleKind.ScheduleTrouble => "No se consulta, ni se mira, ni se envía nada. Mira /health/ready y el registro del proceso.",
        _ => "Quien espera el latido dará pronto la alarma. Mira en /health/ready qué no funciona.",
    };

    public string What(TroubleKind kind, string subject) => kind switch
    {
        TroubleKind.SourceDegraded => $"no se oye la fuente {subject}",
        TroubleKind.ClassifierTrouble => "el clasificador no es de fiar",
        TroubleKind.RedisTrouble => $"Redis no se puede usar en {subject}",
        TroubleKind.ConfigRejected => $"se rechazó un cambio de configuración en {subject}",
        TroubleKind.DeliveryFailing => $"el receptor {subject} no recibe avisos",
        TroubleKind.ScheduleTrouble => $"las tareas programadas no se ejecutan en {subject}",
        _ => "falta el latido",
    };

    private static string WellAgain(TroubleKind kind, string subject) => kind switch
    {
        TroubleKind.SourceDegraded => $"se vuelve a oír la fuente {subject}",
        TroubleKind.ClassifierTrouble => "el clasificador vuelve a ser de fiar",
        TroubleKind.RedisTrouble => $"Redis vuelve a funcionar en {subject}",
        TroubleKind.ConfigRejected => $"la configuración vuelve a estar bien en {subject}",
        TroubleKind.DeliveryFailing => $"el receptor {subject} vuelve a recibir avisos",
        TroubleKind.ScheduleTrouble => $"las tareas programadas vuelven a ejecutarse en {subject}",
        _ => "ha vuelto el latido",
    };

    /// <summary>A service has no brand and no time zone of one.</summary>
    private static string At(DateTimeOffset at) => $"{SpanishClock.At(at, TimeZoneInfo.Utc)} UTC del {Clock.Day(at, TimeZoneInfo.Utc, Culture)}";
}
