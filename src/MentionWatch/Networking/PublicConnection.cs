using System.Net;
using System.Net.Sockets;

namespace MentionWatch.Networking;

/// <summary>Connects to public addresses only. The check is made on the address that is connected to, after the name was resolved.</summary>
internal static class PublicConnection
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="PrivateAddressException">The host has no public address.</exception>
    public static ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
        => OpenAsync(context.DnsEndPoint, cancellationToken);

    /// <summary>Connects to a host, or to an address.</summary>
    /// <exception cref="PrivateAddressException">The host has no public address.</exception>
    public static async ValueTask<Stream> OpenAsync(DnsEndPoint endPoint, CancellationToken cancellationToken)
    {
        var host = endPoint.Host;
        var resolved = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = Array.FindAll(resolved, AddressGuard.IsPublic);
        if (allowed.Length == 0)
        {
            throw new PrivateAddressException(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
