using System.Globalization;
using System.Net;
using System.Threading.Channels;

namespace MentionWatch.Tests.Crash;

/// <summary>Brings the crowd in, half through the file and half through pushes; what was not answered with 202 is sent again under the same id.</summary>
internal sealed class Feeder(Crowd crowd, WorkerProcess worker, string file) : IDisposable
{
    private const int BatchSize = 100;

    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromMilliseconds(50);

    private readonly SignedPush _push = new(Crowd.Sources[1]);
    private readonly Channel<int> _accepted = Channel.CreateUnbounded<int>();
    private int _pushes;

    /// <summary>How often a push was sent again.</summary>
    public int Resent { get; private set; }

    /// <summary>Pushes so far that were answered with 202.</summary>
    public int Accepted => _pushes;

    public async Task FeedAsync(int first, int count, CancellationToken deadline)
    {
        await File.AppendAllLinesAsync(file, crowd.Lines(Crowd.Sources[0], first, count), deadline);
        foreach (var batch in crowd.Lines(Crowd.Sources[1], first, count).Chunk(BatchSize))
        {
            await SendAsync(batch, deadline);
            await _accepted.Writer.WriteAsync(++_pushes, deadline);
        }
    }

    /// <summary>Waits until so many pushes were answered with 202.</summary>
    public async Task AcceptedAsync(int pushes, CancellationToken deadline)
    {
        while (await _accepted.Reader.ReadAsync(deadline) < pushes)
        {
        }
    }

    public void Dispose() => _push.Dispose();

    private async Task SendAsync(string[] mentions, CancellationToken deadline)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"crowd_{_pushes}");
        while (!await IsAcceptedAsync(id, mentions, deadline))
        {
            Resent++;
            await Task.Delay(ComeBackAfter, TimeProvider.System, deadline);
        }
    }

    /// <summary>Every answer but 202 and "come back" would be a mistake; no answer may mean anything.</summary>
    private async Task<bool> IsAcceptedAsync(string id, string[] mentions, CancellationToken deadline)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(deadline);
        patience.CancelAfter(AnswerPatience);
        try
        {
            using var answer = await _push.SendAsync(worker.BaseAddress, id, mentions, patience.Token);
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Accepted, HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests, HttpStatusCode.RequestTimeout);
            return answer.StatusCode == HttpStatusCode.Accepted;
        }
        catch (Exception lost) when (lost is HttpRequestException or OperationCanceledException && !deadline.IsCancellationRequested)
        {
            return false;
        }
    }
}
