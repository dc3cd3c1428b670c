using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace MentionWatch.Buffering.Local;

/// <summary>Where the supervised server listens and what it asks for; outlives the worker, so that the next one finds a server left behind.</summary>
internal sealed record LocalRedisState(int Port, string Password)
{
    public string ConnectionString => FormattableString.Invariant($"127.0.0.1:{Port},password={Password},abortConnect=false");

    public static LocalRedisState Create() => new(FreePort(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Reads what the last worker wrote; <see langword="null"/> when there is nothing, or nothing readable.</summary>
    public static LocalRedisState? Read(string directory)
    {
        try
        {
            return JsonSerializer.Deserialize<LocalRedisState>(File.ReadAllText(PathIn(directory)));
        }
        catch (Exception problem) when (problem is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    public void Save(string directory) => PrivateFile.Write(PathIn(directory), JsonSerializer.Serialize(this));

    /// <summary>The same with a port that nobody listens on: the present one when it is free.</summary>
    public LocalRedisState WithFreePort() => IsFree(Port) ? this : this with { Port = FreePort() };

    private static string PathIn(string directory) => Path.Combine(directory, "redis.state.json");

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
