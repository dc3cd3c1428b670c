namespace MentionWatch.TestSupport;

/// <summary>Data and benchmarks that may stand beside the repository.</summary>
internal static class SharedFolder
{
    public static string? Path { get; } = Find();

    /// <summary>A file or folder in it.</summary>
    public static string Of(params string[] parts)
        => System.IO.Path.Combine([Path ?? throw new InvalidOperationException("There is no ../shared beside the repository."), .. parts]);

    private static string? Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(System.IO.Path.Combine(directory.FullName, "MentionWatch.sln")))
        {
            directory = directory.Parent;
        }

        var shared = directory?.Parent is { } beside ? System.IO.Path.Combine(beside.FullName, "shared") : null;
        return Directory.Exists(shared) ? shared : null;
    }
}
