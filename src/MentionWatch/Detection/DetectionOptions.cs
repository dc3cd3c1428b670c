namespace MentionWatch.Detection;

/// <summary>When a rise of negative mentions is a crisis.</summary>
internal sealed record DetectionOptions;
