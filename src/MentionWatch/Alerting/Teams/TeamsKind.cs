using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.Teams;

/// <summary>Names Teams in the configuration.</summary>
internal static class TeamsKind
{
    /// <summary>Four requests a second are documented; the flow behind the address takes its time for each.</summary>
    private static readonly Pace Takes = new Pace(60, 1);

    public static ReceiverKind Kind { get; } = ReceiverKind.Of<TeamsOptions>(
        "teams",
        "A channel or chat of Microsoft Teams, through a Workflows webhook.",
        static (options, services) => new TeamsReceiver(
            options, new TeamsRenderer(services.GetRequiredService<AlertWriter>(), options.Language), services.GetRequiredService<ReceiverHttpClient>()),
        Takes);
}
