namespace MentionWatch.Telemetry;

/// <summary>The one meter all metrics of the project belong to.</summary>
internal static class MeterName
{
    public const string Value = "MentionWatch";
}
