namespace MentionWatch.Classification;

/// <summary>Whether the engine labels the batches it is given, and if not, since when and why.</summary>
internal sealed class ClassifierState(TimeProvider time)
{
    /// <summary>A batch may hold only texts that the engine cannot take; several of them in a row mean that it is the engine.</summary>
    public const int BatchesToBeSure = 3;

    private ClassifierFailure? _failing;

    /// <summary>What keeps failing; <see langword="null"/> while the engine works.</summary>
    public ClassifierFailure? Failing => Volatile.Read(ref _failing) is { Batches: >= BatchesToBeSure } failing ? failing : null;

    /// <summary>At least one text of a batch was labelled.</summary>
    public void Succeeded()
    {
        if (Volatile.Read(ref _failing) is not null)
        {
            Volatile.Write(ref _failing, null);
        }
    }

    /// <summary>No text of a batch could be labelled.</summary>
    public void Failed(string reason)
    {
        var before = Volatile.Read(ref _failing);
        while (true)
        {
            var after = before is null ? new ClassifierFailure(time.GetUtcNow(), reason, 1) : before with { Reason = reason, Batches = before.Batches + 1 };
            var seen = Interlocked.CompareExchange(ref _failing, after, before);
            if (ReferenceEquals(seen, before))
            {
                return;
            }

            before = seen;
        }
    }
}
