using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MentionWatch.Buffering.Local;

/// <summary>Asks a process to end itself.</summary>
internal static partial class UnixSignal
{
    private const int Terminate = 15;

    public static void SendTerminate(Process process) => _ = Kill(process.Id, Terminate);

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int processId, int signal);
}
