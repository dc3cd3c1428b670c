using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MentionWatch.Tests.Alerting.Email;

/// <summary>A mail server on loopback that takes what a strict one takes, records it, and answers as told.</summary>
internal sealed class SmtpStub : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<string> _mails = new();
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly Task _serving;

    public SmtpStub()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Done when somebody is connected to a server that hangs.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool Hangs { get; set; }

    public bool Breaks { get; set; }

    public IReadOnlyList<string> Offers { get; set; } = ["SIZE 1000000", "AUTH PLAIN LOGIN"];

    public IReadOnlyList<string> Mails => [.. _mails];

    public IReadOnlyList<string> Commands => [.. _commands];

    /// <summary>From now on a command, or the beginning of one, is answered so; <c>GREETING</c> and <c>.</c> are commands too, <c>{0}</c> is what was said.</summary>
    public void Answer(string command, string reply) => _answers[command] = reply;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
            if (Hangs)
            {
                Waiting.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stopping.Token);
            }

            if (Breaks)
            {
                client.Client.Close(0);
                continue;
            }

            try
            {
                await TalkAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The other side hung up, as it may.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await SayAsync(stream, ReplyTo("GREETING", "220 mail.example ESMTP"));
        while (await reader.ReadLineAsync(_stopping.Token) is { } command && command != "QUIT")
        {
            _commands.Enqueue(command);
            await SayAsync(stream, ReplyTo(command, Usual(command)));
            if (command == "DATA" && Usual(command) == ReplyTo(command, Usual(command)))
            {
                await TakeAsync(stream, reader);
            }
        }
    }

    private async Task TakeAsync(NetworkStream stream, StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_stopping.Token) is { } line && line != ".")
        {
            line.Length.ShouldBeLessThanOrEqualTo(998);
            mail.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        var reply = ReplyTo(".", "250 2.0.0 queued");
        if (reply.StartsWith('2'))
        {
            _mails.Enqueue(mail.ToString());
        }

        await SayAsync(stream, reply);
    }

    private string Usual(string command) => command.Split(' ', ':')[0] switch
    {
        "EHLO" => string.Join("\r\n", ["250-mail.example", .. Offers.Select((offer, index) => $"250{(index == Offers.Count - 1 ? ' ' : '-')}{offer}")]),
        "AUTH" => command == "AUTH LOGIN" ? "334 VXNlcm5hbWU6" : "235 2.7.0 welcome",
        "MAIL" or "RCPT" => "250 2.1.0 fine",
        "DATA" => "354 go on",
        _ => "500 5.5.2 what?",
    };

    private string ReplyTo(string command, string usual)
        => (_answers.Where(answer => command.StartsWith(answer.Key, StringComparison.Ordinal)).Select(answer => answer.Value).FirstOrDefault() ?? usual).Replace("{0}", command, StringComparison.Ordinal);

    private static async Task SayAsync(NetworkStream stream, string reply) => await stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"));
}
