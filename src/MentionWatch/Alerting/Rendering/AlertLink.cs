namespace MentionWatch.Alerting.Rendering;

/// <summary>Something to tap.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="IsMain">Whether it is what most readers want.</param>
internal sealed record AlertLink(string Label, string Url, bool IsMain = false);
