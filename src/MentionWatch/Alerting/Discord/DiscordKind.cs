using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.Discord;

/// <summary>Names Discord in the configuration.</summary>
internal static class DiscordKind
{
    /// <summary>The limits come with the answers and are not documented; this keeps clear of them.</summary>
    private static readonly Pace Takes = new Pace(30, 5);

    public static ReceiverKind Kind { get; } = ReceiverKind.Of<DiscordOptions>(
        "discord",
        "A channel of Discord, through a webhook.",
        static (options, services) => new DiscordReceiver(
            options, new DiscordRenderer(services.GetRequiredService<AlertWriter>(), options.Language), services.GetRequiredService<ReceiverHttpClient>()),
        Takes);
}
