using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Web.Page.Held;

/// <summary>A route that holds something back at this moment.</summary>
/// <param name="Route">Its name.</param>
/// <param name="Below">What is at least so bad is told all the same; absent when nothing is.</param>
/// <param name="Reason">Quiet hours, or a digest.</param>
/// <param name="Until">When it is told, in UTC; the far future for never.</param>
public sealed record QuietSummary(string Route, Severity? Below, HoldReason Reason, DateTimeOffset Until);
