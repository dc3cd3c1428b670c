using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;

namespace MentionWatch.Tests.Alerting.Email;

/// <summary>A real mail server, Exim, on loopback: STARTTLS on one port, TLS on the other, a login, one maildir for everybody.</summary>
internal sealed class EximServer : IAsyncDisposable
{
    public const string Password = "planted-password";
    private const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-exim-");
    private readonly Channel<string> _mails = Channel.CreateUnbounded<string>();
    private FileSystemWatcher? _watcher;
    private Process? _process;

    public int Port { get; } = LoopbackPort.Free();

    public int TlsPort { get; } = LoopbackPort.Free();

    /// <summary>The certificate that it shows, which is its own authority.</summary>
    public string Authority => Path.Combine(_directory.FullName, "cert.pem");

    public static async Task<EximServer> StartAsync()
    {
        var server = new EximServer();
        server.MakeRoom();
        await server.MakeCertificateAsync();
        var config = Path.Combine(server._directory.FullName, "exim.conf");
        await File.WriteAllTextAsync(config, server.Configuration());
        var start = new ProcessStartInfo("/usr/sbin/exim4", ["-C", config, "-bdf", "-d-all+acl"]) { RedirectStandardError = true, UseShellExecute = false };
        server._process = Process.Start(start) ?? throw new InvalidOperationException("exim4 did not start; install it from the package exim4-daemon-light.");
        await ListeningAsync(server._process);
        return server;
    }

    /// <summary>The next mail in the maildir.</summary>
    public async Task<ReceivedMail> NextAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        var raw = await File.ReadAllTextAsync(await _mails.Reader.ReadAsync(deadline.Token), deadline.Token);
        return ReceivedMail.Parse(raw.ReplaceLineEndings("\r\n"));
    }

    public async ValueTask DisposeAsync()
    {
        _watcher?.Dispose();
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _directory.Delete(recursive: true);
    }

    /// <summary>Started by root it serves as a user of its own, who needs to write here.</summary>
    private void MakeRoom()
    {
        Open(_directory, Everybody & ~(UnixFileMode.GroupWrite | UnixFileMode.OtherWrite));
        foreach (var name in new[] { "spool", "log", "mail", "mail/new", "mail/cur", "mail/tmp" })
        {
            Open(_directory.CreateSubdirectory(name), Everybody);
        }

        _watcher = new FileSystemWatcher(Path.Combine(_directory.FullName, "mail", "new"));
        _watcher.Created += (_, arrived) => _mails.Writer.TryWrite(arrived.FullPath);
        _watcher.Renamed += (_, arrived) => _mails.Writer.TryWrite(arrived.FullPath);
        _watcher.EnableRaisingEvents = true;
    }

    private static void Open(DirectoryInfo directory, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            directory.UnixFileMode = mode;
        }
    }

    private async Task MakeCertificateAsync()
    {
        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) { CertificateExtensions = { names.Build() } };
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllTextAsync(Authority, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(_directory.FullName, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private static async Task ListeningAsync(Process process)
    {
        var lines = new List<string>();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.Contains("daemon started", StringComparison.Ordinal))
            {
                _ = process.StandardError.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException($"exim4 ended before it was ready: {string.Join('\n', lines)}");
    }

    private string Configuration() => """
        primary_hostname = mail.example
        %WHO%
        spool_directory = %DIRECTORY%/spool
        log_file_path = %DIRECTORY%/log/%slog
        pid_file_path =
        local_interfaces = 127.0.0.1
        daemon_smtp_ports = %PORT% : %TLS%
        tls_on_connect_ports = %TLS%
        tls_advertise_hosts = *
        tls_certificate = %DIRECTORY%/cert.pem
        tls_privatekey = %DIRECTORY%/key.pem
        auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}
        host_lookup =
        rfc1413_query_timeout = 0s
        keep_environment =
        acl_smtp_rcpt = recipient
        acl_smtp_data = accept
        begin acl
        recipient:
          deny !authenticated = *
               message = login required
          deny local_parts = nobody
               message = unknown
          defer local_parts = later
               message = later
          accept
        begin routers
        everybody:
          driver = accept
          transport = maildir
        begin transports
        maildir:
          driver = appendfile
          directory = %DIRECTORY%/mail
          maildir_format
          mode = 0644
          directory_mode = 0755
          %USER%
        begin authenticators
        plain:
          driver = plaintext
          public_name = PLAIN
          server_prompts = :
          server_condition = ${if and{{eq{$auth2}{watch}}{eq{$auth3}{%PASSWORD%}}}}
          server_set_id = $auth2
        """
        .Replace("%DIRECTORY%", _directory.FullName, StringComparison.Ordinal)
        .Replace("%PORT%", Text(Port), StringComparison.Ordinal)
        .Replace("%TLS%", Text(TlsPort), StringComparison.Ordinal)
        .Replace("%WHO%", Environment.IsPrivilegedProcess ? "" : $"exim_user = {Id("-u")}\nexim_group = {Id("-g")}\ndeliver_drop_privilege = true", StringComparison.Ordinal)
        .Replace("%USER%", Environment.IsPrivilegedProcess ? "user = Debian-exim" : "", StringComparison.Ordinal)
        .Replace("%PASSWORD%", Password, StringComparison.Ordinal);

    /// <summary>Whoever is not root is the mail server's user, who needs no rights that they do not have.</summary>
    private static string Id(string which)
    {
        using var id = Process.Start(new ProcessStartInfo("id", [which]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return id.StandardOutput.ReadToEnd().Trim();
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
