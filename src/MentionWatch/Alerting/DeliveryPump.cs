namespace MentionWatch.Alerting;

/// <summary>Sends the deliveries that are due.</summary>
internal sealed class DeliveryPump
{
    private readonly Task _nothing = Task.CompletedTask;

    public Task RunAsync(CancellationToken cancellationToken) => _nothing;
}
