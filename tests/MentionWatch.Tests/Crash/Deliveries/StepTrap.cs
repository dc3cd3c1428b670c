namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>Holds the first delivery that comes to a step.</summary>
/// <param name="step">The step.</param>
/// <param name="which">Which deliveries are meant, from the step on at which it is known what they are.</param>
internal sealed class StepTrap(DeliveryStep step, Func<Arrival, bool> which)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a delivery is held.</summary>
    public Task Reached => _reached.Task;

    public void Release() => _released.TrySetResult();

    public async Task PassAsync(DeliveryStep at, Arrival? delivery)
    {
        if (at == step && (delivery is null || which(delivery)) && _reached.TrySetResult())
        {
            await _released.Task;
        }
    }
}
