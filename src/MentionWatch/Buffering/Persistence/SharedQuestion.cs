namespace MentionWatch.Buffering.Persistence;

/// <summary>Asks once for many: who comes while a question is under way shares the next one, which is asked after they came.</summary>
internal sealed class SharedQuestion<T>(Func<Task<T>> ask)
{
    private readonly Lock _gate = new();
    private Task _current = Task.CompletedTask;
    private Task<T>? _next;

    /// <summary>An answer to a question that is asked from now on.</summary>
    public Task<T> AskAsync()
    {
        lock (_gate)
        {
            return _next ??= AskAfterAsync(_current);
        }
    }

    private async Task<T> AskAfterAsync(Task current)
    {
        await current.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_gate)
        {
            (_current, _next) = (_next!, null);
        }

        return await ask();
    }
}
