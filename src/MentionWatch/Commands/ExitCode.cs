namespace MentionWatch.Commands;

/// <summary>How a verb ends.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>Bad input, or a finding.</summary>
    public const int Bad = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;
}
