using System.IO.Compression;

namespace MentionWatch.Classification.Labelled;

/// <summary>Tab-separated lines, compressed when the name ends in <c>.gz</c>; nothing is quoted.</summary>
internal static class TsvFile
{
    private const string Compressed = ".gz";

    /// <summary>Opens a file and reads it with a reader that stands before its header.</summary>
    /// <exception cref="ClassificationException">It cannot be read.</exception>
    public static T Read<T>(string path, Func<StreamReader, T> read)
    {
        try
        {
            using var reader = Open(path);
            return read(reader);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ClassificationException($"{path} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>What is wrong with a line.</summary>
    public static ClassificationException Wrong(string path, int number, string what) => new($"{path}:{number}: {what}.");

    private static StreamReader Open(string path)
    {
        var file = File.OpenRead(path);
        return new StreamReader(path.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file);
    }
}
