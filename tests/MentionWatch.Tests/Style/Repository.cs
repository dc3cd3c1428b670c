namespace MentionWatch.Tests.Style;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    public static DirectoryInfo Root { get; } = FindRoot();

    /// <summary>The C# files below a folder, as paths relative to the root with forward slashes, and their lines.</summary>
    public static IEnumerable<(string Path, string[] Lines)> CSharp(string folder)
        => Directory.EnumerateFiles(Path.Combine(Root.FullName, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Root.FullName, file).Replace('\\', '/'), File: file))
            .Where(file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => (file.Path, File.ReadAllLines(file.File)));

    private static DirectoryInfo FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "MentionWatch.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests are not inside the repository.");
        }

        return directory;
    }
}
