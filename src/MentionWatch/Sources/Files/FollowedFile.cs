using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace MentionWatch.Sources.Files;

/// <summary>An open file that others may append to, rename or delete meanwhile.</summary>
internal sealed class FollowedFile : IAsyncDisposable
{
    private readonly FileStream _stream;

    private FollowedFile(FileStream stream) => _stream = stream;

    private SafeFileHandle Handle => _stream.SafeFileHandle;

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="SourceException">It is not there or may not be read.</exception>
    public static FollowedFile Open(string path)
    {
        try
        {
            return new FollowedFile(OpenStream(path));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new SourceException(SourceFailureKind.Forbidden, $"The file {path} may not be read by this user.", innerException: exception);
        }
        catch (IOException exception)
        {
            throw new SourceException(SourceFailureKind.Transient, $"The file {path} cannot be opened: {exception.Message}", innerException: exception);
        }
    }

    /// <summary>
    /// Finds, beside a file, the one that had its name when this position was reached, and after it those that had the name since
    /// (<c>name.2</c>, then <c>name.1</c>, as logrotate numbers them); empty when it is not there any more.
    /// </summary>
    public static IReadOnlyList<string> FindRotated(string path, FileCursor position)
    {
        var full = Path.GetFullPath(path);
        var found = Directory.EnumerateFiles(Path.GetDirectoryName(full)!, Path.GetFileNameWithoutExtension(full) + "*")
            .Where(candidate => !string.Equals(candidate, full, StringComparison.Ordinal))
            .FirstOrDefault(candidate => IsContinuation(candidate, position));
        return found is null ? [] : [found, .. Later(full, found)];
    }

    /// <summary>Whether a position was reached in this very file.</summary>
    public bool Continues(FileCursor position) => _stream.Length >= position.Offset && position.Head.IsOf(Handle);

    public FileHead Head(long read) => FileHead.Of(Handle, read);

    /// <summary>The file from a byte onwards.</summary>
    public Stream From(long offset)
    {
        _stream.Position = offset;
        return _stream;
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private static IEnumerable<string> Later(string full, string found)
        => found.StartsWith(full + ".", StringComparison.Ordinal)
            && int.TryParse(found.AsSpan(full.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Enumerable.Range(1, Math.Max(0, number - 1)).Reverse().Select(younger => FormattableString.Invariant($"{full}.{younger}"))
            : [];

    private static bool IsContinuation(string path, FileCursor position)
    {
        try
        {
            using var stream = OpenStream(path);
            return new FollowedFile(stream).Continues(position);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another candidate may be the one.
            return false;
        }
    }

    private static FileStream OpenStream(string path)
        => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: false);
}
