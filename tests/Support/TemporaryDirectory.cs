namespace MentionWatch.TestSupport;

/// <summary>A directory that is gone after the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-");

    public string FullName => _directory.FullName;

    /// <summary>Path of a file in it.</summary>
    public string PathOf(string file) => Path.Combine(FullName, file);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string file, string content)
    {
        File.WriteAllText(PathOf(file), content);
        return PathOf(file);
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
