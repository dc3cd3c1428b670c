using System.Globalization;

namespace MentionWatch.Buffering.Local;

/// <summary>Keeps a second worker off the data directory; the operating system frees it with the process, however that ends.</summary>
internal sealed class DataDirectoryLock : IDisposable
{
    private readonly FileStream _file;

    private DataDirectoryLock(FileStream file) => _file = file;

    public static DataDirectoryLock Take(string directory)
    {
        var path = Path.Combine(directory, "worker.lock");
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(HolderPath(directory), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataDirectoryLock(file);
        }
        catch (IOException problem) when (problem is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new RedisUnusableException(
                $"Redis.DataDirectory {directory} is in use by another worker{HolderOf(directory)}: stop that one, or give this one a directory of its own.",
                problem);
        }
    }

    public void Dispose() => _file.Dispose();

    // The locked file itself cannot be read by others.
    private static string HolderPath(string directory) => Path.Combine(directory, "worker.pid");

    private static string HolderOf(string directory)
        => File.Exists(HolderPath(directory)) ? $" (process {File.ReadAllText(HolderPath(directory))})" : "";
}
