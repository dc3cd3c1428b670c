namespace MentionWatch.Tests.Crash;

/// <summary>Holds the first delivery that comes to a step.</summary>
internal sealed class StepTrap(DeliveryStep step)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a delivery is held.</summary>
    public Task Reached => _reached.Task;

    public void Release() => _released.TrySetResult();

    public async Task PassAsync(DeliveryStep at)
    {
        if (at == step && _reached.TrySetResult())
        {
            await _released.Task;
        }
    }
}
