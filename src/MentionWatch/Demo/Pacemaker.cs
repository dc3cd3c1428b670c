using System.Diagnostics.Metrics;
using MentionWatch.Buffering;

namespace MentionWatch.Demo;

/// <summary>Keeps a fast clock from running away from a busy machine.</summary>
/// <remarks>
/// A beat waits for one round trip to Redis and one to the inbox: when both have answered, so have they whoever asked before.
/// And it waits for the detector, when that has not looked for longer than a few beats: its next look falls due only some
/// time after the last one is over, which may be a beat later.
/// </remarks>
internal sealed class Pacemaker : IDisposable
{
    private static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly StoryClock _clock;
    private readonly RedisConnection _redis;
    private readonly HttpClient _http;
    private readonly MeterListener _listener = new();
    private readonly SemaphoreSlim _looked = new(0);
    private long _lastLook;

    public Pacemaker(StoryClock clock, RedisConnection redis, Inbox inbox)
    {
        (_clock, _redis, _http) = (clock, redis, new HttpClient { BaseAddress = inbox.Address("") });
        _lastLook = clock.GetTimestamp();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "mentionwatch.detection.tick.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, _, _) => Looked());
        _listener.Start();
    }

    public async Task BeatAsync()
    {
        try
        {
            await _redis.ExecuteAsync("PING");
            using var answer = await _http.GetAsync((Uri?)null);
        }
        catch (Exception problem) when (RedisFailure.Is(problem) || problem is HttpRequestException)
        {
            // Nobody is there to wait for; what that means is for the worker to find out.
        }

        var began = TimeProvider.System.GetTimestamp();
        while (IsBehind && TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            await _looked.WaitAsync(Patience);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        _http.Dispose();
        _looked.Dispose();
    }

    private bool IsBehind => _clock.GetElapsedTime(Volatile.Read(ref _lastLook)) > LongestLag;

    private void Looked()
    {
        Volatile.Write(ref _lastLook, _clock.GetTimestamp());
        _looked.Release();
    }
}
