using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>Holds the first requests back until as many are there as expected, and keeps count of how many there were at once.</summary>
internal sealed class RequestGate(int expected) : IDisposable
{
    private readonly TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _deadline = new(TimeSpan.FromSeconds(20));
    private readonly Lock _lock = new();
    private int _now;

    public int Most { get; private set; }

    public async Task PassAsync(HttpContext context)
    {
        Enter();
        await _full.Task.WaitAsync(_deadline.Token);
        Leave();
        await context.Response.WriteAsync("""[[{"score":0.9,"label":"NEG"},{"score":0.05,"label":"NEU"},{"score":0.05,"label":"POS"}]]""");
    }

    public void Dispose() => _deadline.Dispose();

    private void Enter()
    {
        lock (_lock)
        {
            Most = Math.Max(Most, ++_now);
            if (_now >= expected)
            {
                _full.TrySetResult();
            }
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            _now--;
        }
    }
}
