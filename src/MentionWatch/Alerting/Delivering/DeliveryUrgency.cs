using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Delivering;

/// <summary>What goes first when more is due to a receiver than it takes.</summary>
internal static class DeliveryUrgency
{
    /// <summary>How many there are; 0 is the most urgent.</summary>
    public const int Count = 4;

    /// <summary>What calls somebody to act goes by the severity of its incident; what calls nobody, such as an end or a digest, goes after all of that.</summary>
    public static int Of(Alert alert) => alert switch
    {
        { Digest: not null } => 3,
        _ when !alert.Kind.IsCall() => 3,
        { PeakSeverity: Severity.Critical } => 0,
        { PeakSeverity: Severity.High } => 1,
        _ => 2,
    };
}
