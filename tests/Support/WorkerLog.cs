namespace MentionWatch.TestSupport;

/// <summary>The lines a process writes, and waiting for one of them.</summary>
internal sealed class WorkerLog
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _ended;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    public static WorkerLog Follow(TextReader reader)
    {
        var log = new WorkerLog();
        _ = log.ReadAsync(reader);
        return log;
    }

    /// <summary>The first line that matches, or the one that matches for so many times, written already or still to come.</summary>
    public async Task<string> WaitForAsync(Func<string, bool> matches, TimeSpan? patience = null, int times = 1)
    {
        using var deadline = new CancellationTokenSource(patience ?? TimeSpan.FromSeconds(30));
        while (true)
        {
            var (found, ended, changed) = Look(matches, times);
            if (found is not null)
            {
                return found;
            }

            if (ended)
            {
                throw new InvalidOperationException($"The process ended without the line waited for. It wrote:\n{string.Join('\n', Lines)}");
            }

            try
            {
                await changed.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException error)
            {
                throw new TimeoutException($"The line waited for did not come. The process wrote:\n{string.Join('\n', Lines)}", error);
            }
        }
    }

    private (string? Found, bool Ended, Task Changed) Look(Func<string, bool> matches, int times)
    {
        lock (_gate)
        {
            return (_lines.Where(matches).ElementAtOrDefault(times - 1), _ended, _changed.Task);
        }
    }

    private async Task ReadAsync(TextReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            Signal(() => _lines.Add(line));
        }

        Signal(() => _ended = true);
    }

    private void Signal(Action change)
    {
        TaskCompletionSource before;
        lock (_gate)
        {
            change();
            before = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        before.SetResult();
    }
}
