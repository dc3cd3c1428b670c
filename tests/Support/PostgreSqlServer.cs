using System.Diagnostics;
using System.Globalization;

namespace MentionWatch.TestSupport;

/// <summary>A real PostgreSQL server on loopback with a cluster of its own, run as the user <c>postgres</c> when the tests run as root.</summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-postgres-");
    private readonly string _port = LoopbackPort.Free().ToString(CultureInfo.InvariantCulture);

    private PostgreSqlServer()
    {
    }

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=tests;Database=postgres";

    public static async Task<PostgreSqlServer> StartAsync()
    {
        var server = new PostgreSqlServer();
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", server._directory.FullName);
        }

        await server.RunToolAsync("initdb", "-U", "tests", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C");
        await server.RunToolAsync("pg_ctl", "start", "--wait", "-l", Path.Combine(server._directory.FullName, "log"), "-o", $"-p {server._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await RunToolAsync("pg_ctl", "stop", "--mode=immediate", "--wait");
        _directory.Delete(recursive: true);
    }

    private Task RunToolAsync(string tool, params string[] arguments)
    {
        string[] command = [Find(tool), "-D", Path.Combine(_directory.FullName, "data"), .. arguments];
        return Environment.IsPrivilegedProcess
            ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", .. command])
            : RunAsync(command[0], command[1..]);
    }

    /// <summary>Runs a program to its end. Its output goes nowhere: the server it leaves behind would keep a pipe open for ever.</summary>
    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/", ArgumentList = { "-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", program, program } };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }

    /// <summary>Debian keeps the server's programs off the PATH.</summary>
    private static string Find(string tool)
        => Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", tool)).FirstOrDefault(File.Exists, tool)
            : tool;
}
