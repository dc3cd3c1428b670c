using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MentionWatch.Buffering.Local;

/// <summary>Asks whatever listens on a loopback port whether it is the server that knows our password.</summary>
internal static class RedisProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What the server says of itself; <see langword="null"/> when nobody answers, or not to this password.</summary>
    public static async Task<RedisIdentity?> AskAsync(LocalRedisState state, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return RedisIdentity.Parse(await InfoAsync(state, limit.Token));
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task<string> InfoAsync(LocalRedisState state, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, state.Port, cancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"AUTH {state.Password}\r\nINFO\r\n"), cancellationToken);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        if (await reader.ReadLineAsync(cancellationToken) is not "+OK"
            || await reader.ReadLineAsync(cancellationToken) is not ['$', .. var length])
        {
            return "";
        }

        var info = new char[int.Parse(length, CultureInfo.InvariantCulture)];
        var read = await reader.ReadBlockAsync(info, cancellationToken);
        return new string(info, 0, read);
    }
}
