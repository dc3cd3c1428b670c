using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.Slack;

/// <summary>Names Slack in the configuration.</summary>
internal static class SlackKind
{
    /// <summary>About one message a second for a channel, with small bursts.</summary>
    private static readonly Pace Takes = new Pace(60, 4);

    public static ReceiverKind Kind { get; } = ReceiverKind.Of<SlackOptions>(
        "slack",
        "A channel of Slack, through an incoming webhook.",
        static (options, services) => new SlackReceiver(
            options, new SlackRenderer(services.GetRequiredService<AlertWriter>(), options.Language), services.GetRequiredService<ReceiverHttpClient>()),
        Takes);
}
