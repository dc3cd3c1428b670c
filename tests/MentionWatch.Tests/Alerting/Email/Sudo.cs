using System.Diagnostics;

namespace MentionWatch.Tests.Alerting.Email;

/// <summary>Runs programs as root for those who may.</summary>
internal static class Sudo
{
    private static readonly Lazy<bool> Works = new(() => Run("true"));

    /// <summary>Whether it works without a password.</summary>
    public static bool IsFree => Works.Value;

    /// <summary>How a program is started as root: as it is, by root.</summary>
    public static ProcessStartInfo Start(string program, params IEnumerable<string> arguments) => Environment.IsPrivilegedProcess
        ? new ProcessStartInfo(program, arguments) { UseShellExecute = false }
        : new ProcessStartInfo("sudo", ["--non-interactive", program, .. arguments]) { UseShellExecute = false };

    /// <summary>Runs a program as root to its end; whether it was good.</summary>
    public static bool Run(string program, params string[] arguments)
    {
        try
        {
            var start = Start(program, arguments);
            start.RedirectStandardError = true;
            using var process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
