using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.Discord;

/// <summary>A channel of Discord, through a webhook; its address is the secret.</summary>
internal sealed record DiscordOptions : HookReceiverOptions;
