namespace MentionWatch.Alerting;

/// <summary>How fast something may be sent, in the long run and at once.</summary>
/// <param name="PerMinute">In a minute; 0 for no limit.</param>
/// <param name="Burst">At once, after a pause.</param>
internal readonly record struct Pace(int PerMinute, int Burst)
{
    public static Pace Unlimited => default;

    /// <summary>Time between two; nothing without a limit.</summary>
    public TimeSpan Every => PerMinute == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(1) / PerMinute;
}
