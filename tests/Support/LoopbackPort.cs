using System.Net;
using System.Net.Sockets;

namespace MentionWatch.TestSupport;

/// <summary>A port of this machine for a program that must be told one.</summary>
internal static class LoopbackPort
{
    /// <summary>One that nobody listens on.</summary>
    public static int Free()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
