using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.Slack;

/// <summary>A channel of Slack, through an incoming webhook; its address is the secret.</summary>
internal sealed record SlackOptions : HookReceiverOptions;
