using System.Net;
using System.Net.Sockets;

namespace MentionWatch.Sources.Fetching;

/// <summary>Opens connections to public addresses only. The check comes after name resolution, so that no name can lead elsewhere.</summary>
internal static class GuardedConnection
{
    public static async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = Array.FindAll(addresses, AddressGuard.IsPublic);
        if (allowed.Length == 0)
        {
            throw new SourceException(
                SourceFailureKind.Forbidden,
                $"{host} is at a private, loopback or link-local address; set AllowPrivateAddresses if that is intended.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
