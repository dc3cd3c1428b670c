namespace MentionWatch.Detection;

/// <summary>One look at the brands that changed and at the open incidents.</summary>
internal sealed class DetectionTick
{
    private readonly Task _nothing = Task.CompletedTask;

    public Task RunAsync(CancellationToken cancellationToken) => _nothing;
}
