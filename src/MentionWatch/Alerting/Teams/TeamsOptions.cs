using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.Teams;

/// <summary>A channel or chat of Microsoft Teams, through a Workflows webhook; its address is the secret.</summary>
internal sealed record TeamsOptions : HookReceiverOptions;
