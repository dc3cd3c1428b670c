using System.Runtime.InteropServices;
using MentionWatch.Engines.Convolution;
using MentionWatch.Engines.Lexicons;
using MentionWatch.Engines.Linear;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MentionWatch.Engines.Pipeline;

/// <summary>What a pipeline knows of words: the vocabulary, the lexicons and the weights of the convolutional net.</summary>
/// <remarks>
/// Microsoft.ML lets nobody else save a transformer with weights (its save and load contexts are internal), and a custom mapping saves its
/// name alone. So the weights travel in a transformer of its own, the value map: from the key of a word to its numbers, packed into text.
/// Two keys are set aside, for the constants of the net and for the list of keys.
/// </remarks>
internal sealed record WordTable(Vocabulary Vocabulary, LexiconScores Lexicons, ConvolutionTable Convolution)
{
    /// <summary>The key under which the constants of the net stand.</summary>
    public const uint ConstantsKey = 0;

    private const uint VocabularyKey = 1;
    private const int RowBytes = LexiconScores.Most + ConvolutionShape.Row + MeanBytes;
    private const int MeanBytes = LinearTable.Outputs * sizeof(short);
    private const int ConstantBytes = (ConvolutionTable.ExtraRows * RowBytes) + (ConvolutionShape.Pooled * sizeof(short)) + (FloatCount * sizeof(float));
    private const int FloatCount = (ConvolutionShape.Pooled + 2) * LinearTable.Outputs;

    /// <summary>Makes the estimator that carries the table.</summary>
    public IEstimator<ITransformer> Estimator(MLContext context)
        => context.Transforms.Conversion.MapValue(PipelineColumns.Rows, Entries(), PipelineColumns.Words);

    /// <summary>Reads the table back from the transformer that carries it.</summary>
    /// <exception cref="InvalidDataException">It carries none.</exception>
    public static WordTable Read(MLContext context, ITransformer transformer)
    {
        var constants = Unpack(Look(context, transformer, [ConstantsKey])[0]);
        var keys = MemoryMarshal.Cast<byte, uint>(Unpack(Look(context, transformer, [VocabularyKey])[0])).ToArray();
        if (constants.Length != ConstantBytes)
        {
            throw new InvalidDataException("The model carries no table of words of this version.");
        }

        var rows = new byte[(keys.Length + ConvolutionTable.ExtraRows) * RowBytes];
        var at = 0;
        foreach (var row in Look(context, transformer, keys))
        {
            Unpack(row).CopyTo(rows, RowBytes * at++);
        }

        constants.AsSpan(0, ConvolutionTable.ExtraRows * RowBytes).CopyTo(rows.AsSpan(RowBytes * at));
        return Assemble(keys, rows, constants.AsSpan(ConvolutionTable.ExtraRows * RowBytes));
    }

    /// <summary>The table of the words of one text alone, in their order.</summary>
    /// <param name="rows">What the transformer found: the constants, then a row a word, empty for a word that is not known.</param>
    /// <param name="words">Receives the number of each word in the table, -1 for an unknown one.</param>
    public static WordTable OfText(ReadOnlySpan<ReadOnlyMemory<char>> rows, Span<int> words)
    {
        var constants = Unpack(rows[0]);
        var known = 0;
        var packed = new byte[(words.Length + ConvolutionTable.ExtraRows) * RowBytes];
        for (var i = 0; i < words.Length; i++)
        {
            var row = rows[i + 1];
            words[i] = row.IsEmpty ? -1 : known;
            if (!row.IsEmpty)
            {
                Unpack(row).CopyTo(packed, RowBytes * known++);
            }
        }

        constants.AsSpan(0, ConvolutionTable.ExtraRows * RowBytes).CopyTo(packed.AsSpan(RowBytes * known));
        return Assemble(new uint[known], packed.AsSpan(0, (known + ConvolutionTable.ExtraRows) * RowBytes), constants.AsSpan(ConvolutionTable.ExtraRows * RowBytes));
    }

    private static WordTable Assemble(uint[] keys, ReadOnlySpan<byte> packed, ReadOnlySpan<byte> constants)
    {
        var count = packed.Length / RowBytes;
        var lexicons = new sbyte[keys.Length * LexiconScores.Most];
        var rows = new sbyte[count * ConvolutionShape.Row];
        var means = new short[count * LinearTable.Outputs];
        for (var i = 0; i < count; i++)
        {
            var row = packed.Slice(i * RowBytes, RowBytes);
            if (i < keys.Length)
            {
                MemoryMarshal.Cast<byte, sbyte>(row[..LexiconScores.Most]).CopyTo(lexicons.AsSpan(i * LexiconScores.Most));
            }

            MemoryMarshal.Cast<byte, sbyte>(row.Slice(LexiconScores.Most, ConvolutionShape.Row)).CopyTo(rows.AsSpan(i * ConvolutionShape.Row));
            MemoryMarshal.Cast<byte, short>(row[^MeanBytes..]).CopyTo(means.AsSpan(i * LinearTable.Outputs));
        }

        var biases = MemoryMarshal.Cast<byte, short>(constants[..(ConvolutionShape.Pooled * sizeof(short))]);
        var floats = MemoryMarshal.Cast<byte, float>(constants[(ConvolutionShape.Pooled * sizeof(short))..]);
        return new WordTable(new Vocabulary(keys), new LexiconScores(lexicons), new ConvolutionTable(
            rows,
            means,
            biases.ToArray(),
            floats[..^(2 * LinearTable.Outputs)].ToArray(),
            floats[^(2 * LinearTable.Outputs)..^LinearTable.Outputs].ToArray(),
            floats[^LinearTable.Outputs..].ToArray()));
    }

    private static ReadOnlyMemory<char>[] Look(MLContext context, ITransformer transformer, uint[] keys)
    {
        var input = context.Data.LoadFromEnumerable([new KeyRow { Words = new VBuffer<uint>(keys.Length, keys) }]);
        var output = transformer.Transform(input);
        using var cursor = output.GetRowCursor([output.Schema[PipelineColumns.Rows]]);
        var rows = default(VBuffer<ReadOnlyMemory<char>>);
        cursor.MoveNext();
        cursor.GetGetter<VBuffer<ReadOnlyMemory<char>>>(output.Schema[PipelineColumns.Rows])(ref rows);
        return [.. rows.DenseValues()];
    }

    private IEnumerable<KeyValuePair<uint, string>> Entries()
    {
        var words = Vocabulary.Count;
        var floats = MemoryMarshal.AsBytes([.. Convolution.Outputs, .. Convolution.MeanScales, .. (ReadOnlySpan<float>)Convolution.Constants]);
        byte[] constants = [.. Row(words), .. Row(words + 1), .. MemoryMarshal.AsBytes<short>(Convolution.Biases), .. floats];
        yield return KeyValuePair.Create(ConstantsKey, Pack(constants));
        yield return KeyValuePair.Create(VocabularyKey, Pack(MemoryMarshal.AsBytes<uint>(Vocabulary.Keys)));
        for (var word = 0; word < words; word++)
        {
            yield return KeyValuePair.Create(Vocabulary.Keys[word], Pack(Row(word)));
        }
    }

    private byte[] Row(int word)
    {
        var row = new byte[RowBytes];
        MemoryMarshal.AsBytes(Lexicons.Of(word)).CopyTo(row);
        MemoryMarshal.AsBytes(Convolution.Rows.AsSpan(word * ConvolutionShape.Row, ConvolutionShape.Row)).CopyTo(row.AsSpan(LexiconScores.Most));
        MemoryMarshal.AsBytes(Convolution.Means.AsSpan(word * LinearTable.Outputs, LinearTable.Outputs)).CopyTo(row.AsSpan(RowBytes - MeanBytes));
        return row;
    }

    /// <summary>One character a byte; the lowest 256 characters survive every encoding that Microsoft.ML stores text in.</summary>
    private static string Pack(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, static (text, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            text[i] = (char)source[i];
        }
    });

    private static byte[] Unpack(ReadOnlyMemory<char> text)
    {
        var bytes = new byte[text.Length];
        var characters = text.Span;
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)characters[i];
        }

        return bytes;
    }

    private sealed class KeyRow
    {
        public VBuffer<uint> Words { get; set; }
    }
}
