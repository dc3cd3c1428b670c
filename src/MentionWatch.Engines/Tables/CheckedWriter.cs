using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MentionWatch.Engines.Tables;

/// <summary>Writes parts to a stream and at the end the hash of them all.</summary>
internal sealed class CheckedWriter(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Writes numbers as they lie in memory, which is little-endian on every processor .NET runs on.</summary>
    public void Write<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(numbers);
        _hash.AppendData(bytes);
        stream.Write(bytes);
    }

    /// <summary>Writes the hash of all that was written.</summary>
    public void WriteHash() => stream.Write(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
