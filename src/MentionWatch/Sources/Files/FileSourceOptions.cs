using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MentionWatch.Sources.Files;

/// <summary>A file of mentions, one JSON object a line.</summary>
internal sealed record FileSourceOptions : SourceOptions
{
    [Description("Path of the file; it is followed as it grows, is rotated or truncated.")]
    [Required]
    public string Path { get; init; } = "";

    [Description("Longest line, in bytes; longer ones are counted and left out.")]
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxLineBytes { get; init; } = 1024 * 1024;
}
