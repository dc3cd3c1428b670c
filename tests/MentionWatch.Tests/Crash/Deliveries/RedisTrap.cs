namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>Stops a worker at a command, before Redis has it or when Redis has carried it out and the worker does not know.</summary>
/// <param name="which">The command.</param>
/// <param name="carriedOut">Whether Redis has it.</param>
internal sealed class RedisTrap(Func<RespCommand, bool> which, bool carriedOut)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _caught;

    /// <summary>Completes when the worker is held there.</summary>
    public Task Reached => _reached.Task;

    public bool CarriedOut => carriedOut;

    /// <summary>Whether it takes this command; it takes one.</summary>
    public bool Catches(RespCommand command) => which(command) && Interlocked.Exchange(ref _caught, 1) == 0;

    public void Spring() => _reached.TrySetResult();
}
