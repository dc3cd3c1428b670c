using MentionWatch.Core.Mentions;
using Microsoft.Win32.SafeHandles;

namespace MentionWatch.Sources.Files;

/// <summary>The first bytes of a file as a hash: they stay the same while it grows or is renamed, and differ in the file that takes its place.</summary>
/// <param name="Length">How many bytes were hashed.</param>
/// <param name="Hash">Their hash.</param>
internal readonly record struct FileHead(int Length, ulong Hash)
{
    public const int Longest = 1024;

    /// <summary>Hashes the first bytes of a file, at most <paramref name="read"/> of them.</summary>
    public static FileHead Of(SafeFileHandle file, long read)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        bytes = bytes[..(int)Math.Min(read, Longest)];
        var length = bytes.IsEmpty ? 0 : RandomAccess.Read(file, bytes, 0);
        return length == 0 ? default : new FileHead(length, HashOf(bytes[..length]));
    }

    /// <summary>Whether a file begins with these bytes.</summary>
    public bool IsOf(SafeFileHandle file) => Of(file, Length) == this;

    private static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<char> units = stackalloc char[Longest];
        for (var index = 0; index < bytes.Length; index++)
        {
            units[index] = (char)bytes[index];
        }

        return StableHash.Of(units[..bytes.Length]);
    }
}
