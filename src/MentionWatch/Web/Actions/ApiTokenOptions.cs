using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Web.Actions;

/// <summary>A token for the API.</summary>
internal sealed record ApiTokenOptions
{
    [Description("The token, 24 characters or more, sent as \"Authorization: Bearer …\".")]
    [Required]
    [ApiToken]
    public Secret? Token { get; init; }

    [Description("Whether it may only read.")]
    public bool ReadOnly { get; init; }
}
