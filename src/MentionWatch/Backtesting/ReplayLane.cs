using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Backtesting;

/// <summary>One configuration of a replay; several see the same counts side by side and know nothing of each other.</summary>
/// <param name="Options">Thresholds and time zones.</param>
/// <param name="Tell">Receives what this configuration would have told.</param>
internal sealed record ReplayLane(MentionWatchOptions Options, Action<Alert> Tell);
