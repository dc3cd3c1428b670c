namespace MentionWatch.Sources;

/// <summary>One poll of one source.</summary>
internal sealed class SourcePoller
{
    private readonly Task _nothing = Task.CompletedTask;

    public Task PollAsync(string source, CancellationToken cancellationToken) => _nothing;
}
