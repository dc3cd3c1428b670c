using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MentionWatch.Networking;

namespace MentionWatch.Alerting.Email.Smtp;

/// <summary>Lines to and from a mail server, in the clear or through TLS.</summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    private const int MaxLine = 4096;
    private const int MaxLines = 100;
    private readonly EmailOptions _options;
    private readonly byte[] _buffer = new byte[MaxLine];
    private Stream _stream;
    private int _start;
    private int _end;

    private SmtpConnection(EmailOptions options, Stream stream)
    {
        _options = options;
        _stream = stream;
    }

    public static async Task<SmtpConnection> OpenAsync(EmailOptions options, CancellationToken cancellationToken)
    {
        var endPoint = new DnsEndPoint(options.Server, options.Port);
        var stream = options.AllowPrivateAddresses ? await AnyAsync(endPoint, cancellationToken) : await PublicConnection.OpenAsync(endPoint, cancellationToken);
        var connection = new SmtpConnection(options, stream);
        try
        {
            if (string.Equals(options.Security, EmailOptions.Tls, StringComparison.Ordinal))
            {
                await connection.SecureAsync(cancellationToken);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>From here on through TLS. What came before it and was not asked for is an attack (RFC 3207 and CVE-2011-0411).</summary>
    public async Task SecureAsync(CancellationToken cancellationToken)
    {
        if (_start != _end)
        {
            throw SmtpFailureException.NotSmtp();
        }

        var secured = new SslStream(_stream);
        _stream = secured;
        await secured.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = _options.Server, CertificateChainPolicy = Authority(_options.Authority) }, cancellationToken);
    }

    public async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken);
        await _stream.FlushAsync(cancellationToken);
    }

    /// <summary>The next reply with all its lines.</summary>
    /// <exception cref="SmtpFailureException">What came is no reply of a mail server.</exception>
    public async Task<SmtpReply> ReadAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (lines.Count < MaxLines)
        {
            var line = await ReadLineAsync(cancellationToken);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), System.Globalization.NumberStyles.None, null, out var code) || code is < 200 or > 599)
            {
                break;
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
            {
                return new SmtpReply(code, lines);
            }
        }

        throw SmtpFailureException.NotSmtp();
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private static async Task<Stream> AnyAsync(DnsEndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static X509ChainPolicy? Authority(string path)
    {
        if (path.Length == 0)
        {
            return null;
        }

        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(path);
        return policy;
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = Encoding.ASCII.GetString(_buffer, _start, length).TrimEnd('\r');
                _start += length + 1;
                return line;
            }

            await FillAsync(cancellationToken);
        }
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            throw SmtpFailureException.NotSmtp();
        }

        var count = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += count > 0 ? count : throw new EndOfStreamException();
    }
}
