using System.Security.Cryptography;

namespace MentionWatch.Configuration.Loading;

/// <summary>The files one load looked at and the hash of what each held, to see later whether any changed.</summary>
/// <remarks>Contents are compared, not times: that works for symlink swaps, bind mounts and renames alike.</remarks>
internal sealed class FileReadings
{
    private const string Unreadable = "unreadable";

    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>Whether any file differs from when it was read.</summary>
    public bool Changed => _hashes.Any(reading => !string.Equals(HashNow(reading.Key), reading.Value, StringComparison.Ordinal));

    /// <summary>One hash over all of them, in hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', _hashes.Values))));

    /// <summary>Reads a file whole and remembers it, also when it cannot be read.</summary>
    public byte[] Read(string path)
    {
        _hashes[path] = Unreadable;
        var content = File.ReadAllBytes(path);
        _hashes[path] = HashOf(content);
        return content;
    }

    private static string HashNow(string path)
    {
        try
        {
            return HashOf(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unreadable;
        }
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
