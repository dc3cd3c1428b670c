using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MentionWatch.Alerting.Routing.Options;

/// <summary>A role of people, such as on call or head of communication.</summary>
internal sealed record RoleOptions
{
    [Description("Names of the receivers that reach them.")]
    [Required]
    public IReadOnlyList<string> Receivers { get; init; } = [];
}
