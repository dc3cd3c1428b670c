using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MentionWatch.Core.Classification.Linear.Storage;

/// <summary>The file of a model, little-endian: magic and version, bits, scales, biases, weights, and the SHA-256 of all before it.</summary>
public static class LinearModelFile
{
    /// <summary>Name of the file in a model's directory.</summary>
    public const string Name = "linear.model";

    /// <summary>Changes with the layout and with the features: an old model would score other features than it learnt.</summary>
    private const ulong MagicAndVersion = 0x0000_0001_4C57_4D4D;

    private const int HeaderBytes = sizeof(ulong) + sizeof(int);

    /// <summary>Writes a model.</summary>
    public static void Write(LinearModel model, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(stream);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> header = stackalloc byte[HeaderBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(header, MagicAndVersion);
        BinaryPrimitives.WriteInt32LittleEndian(header[sizeof(ulong)..], model.Bits);
        Append(header);
        Append(MemoryMarshal.AsBytes(model.Scales.AsSpan()));
        Append(MemoryMarshal.AsBytes(model.Biases.AsSpan()));
        Append(MemoryMarshal.AsBytes(model.Weights.AsSpan()));
        stream.Write(hash.GetCurrentHash());

        void Append(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            stream.Write(bytes);
        }
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is not a model of this version, or damaged.</exception>
    public static LinearModel Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new CheckedReader(stream);
        Span<byte> header = stackalloc byte[HeaderBytes];
        reader.Read(header);
        if (BinaryPrimitives.ReadUInt64LittleEndian(header) != MagicAndVersion)
        {
            throw new InvalidDataException("The file is not a linear model of this version; train it again with `mentionwatch train`.");
        }

        var bits = BinaryPrimitives.ReadInt32LittleEndian(header[sizeof(ulong)..]);
        if (bits is < LinearModel.FewestBits or > LinearModel.MostBits)
        {
            throw new InvalidDataException("The model names an impossible table size; it is damaged.");
        }

        var model = new LinearModel(
            bits,
            scales: reader.ReadArray<float>(LinearModel.Outputs),
            biases: reader.ReadArray<float>(LinearModel.Outputs * ModelLanguage.Count),
            weights: reader.ReadArray<short>(LinearModel.Outputs << bits));
        reader.CheckHash();
        return model;
    }
}
