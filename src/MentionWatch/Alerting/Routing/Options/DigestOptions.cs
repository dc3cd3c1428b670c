using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Routing.Options;

/// <summary>When a digest is sent.</summary>
internal sealed record DigestOptions : WallClockOptions
{
    [Description("Its times, such as \"Mon-Fri 08:30\"; nothing is sent when nothing was held back.")]
    [Required]
    public IReadOnlyList<WeeklyTime> At { get; init; } = [];
}
