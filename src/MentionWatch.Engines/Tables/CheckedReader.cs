using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MentionWatch.Engines.Tables;

/// <summary>Reads parts of a stream and checks at the end that they are what was written.</summary>
internal sealed class CheckedReader(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Fills a buffer.</summary>
    public void Read(Span<byte> bytes)
    {
        ReadExactly(bytes);
        _hash.AppendData(bytes);
    }

    /// <summary>Reads numbers.</summary>
    public T[] ReadArray<T>(int length)
        where T : unmanaged
    {
        var numbers = new T[length];
        Read(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    /// <summary>Compares the hash that follows with that of what was read.</summary>
    public void CheckHash()
    {
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        ReadExactly(expected);
        if (!expected.SequenceEqual(_hash.GetCurrentHash()))
        {
            throw new InvalidDataException("The model is damaged: its checksum does not fit its content.");
        }
    }

    public void Dispose() => _hash.Dispose();

    private void ReadExactly(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("The model is damaged: it ends too early.");
        }
    }
}
