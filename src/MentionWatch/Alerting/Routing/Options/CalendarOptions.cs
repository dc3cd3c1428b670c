using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Routing.Options;

/// <summary>Hours of the week.</summary>
internal sealed record CalendarOptions : WallClockOptions
{
    [Description("The hours, such as \"Mon-Fri 09:00-18:00\"; those that end before they begin end on the next day.")]
    [Required]
    public IReadOnlyList<WeeklyHours> Hours { get; init; } = [];

    [Description("Days on which none of the hours begin.")]
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];
}
