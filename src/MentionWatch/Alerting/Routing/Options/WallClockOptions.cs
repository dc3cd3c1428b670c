using System.ComponentModel;

namespace MentionWatch.Alerting.Routing.Options;

/// <summary>Times that are read off a clock on the wall, somewhere.</summary>
internal abstract record WallClockOptions
{
    [Description("IANA time zone of its times.")]
    public string TimeZone { get; init; } = "UTC";
}
