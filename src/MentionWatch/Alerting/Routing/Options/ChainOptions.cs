using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MentionWatch.Alerting.Routing.Options;

/// <summary>Who is told next while nobody answers.</summary>
internal sealed record ChainOptions
{
    [Description("Names of roles in the order they are told.")]
    [Required]
    public IReadOnlyList<string> Roles { get; init; } = [];

    [Description("How long a role has to answer before the next one is told; a rise in severity tells the next one at once.")]
    [Range(typeof(TimeSpan), "00:00:30", "1.00:00:00")]
    public TimeSpan After { get; init; } = TimeSpan.FromMinutes(15);

    [Description("Wait before all of them are told again once the last role was told; it doubles every time.")]
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan RepeatAfter { get; init; } = TimeSpan.FromMinutes(15);

    [Description("Longest wait between repetitions.")]
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan RepeatAtMost { get; init; } = TimeSpan.FromHours(4);
}
