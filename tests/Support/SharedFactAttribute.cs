namespace MentionWatch.TestSupport;

/// <summary>A test that needs <c>../shared</c>; skipped, and shown as such, where that folder is not there.</summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedFolder.Path is null ? "There is no ../shared beside the repository." : null!;
}
