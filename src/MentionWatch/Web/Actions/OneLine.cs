using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Web.Actions;

/// <summary>What somebody typed, on one line, without what hides or reorders.</summary>
internal static class OneLine
{
    /// <summary>The text, cut where it is too long; <see langword="null"/> when nothing is left.</summary>
    public static string? Of(string? text, int max)
        => text is not null && HostileText.Clean(text) is { Length: > 0 } clean ? TextCut.To(clean, max, static _ => "…") : null;
}
