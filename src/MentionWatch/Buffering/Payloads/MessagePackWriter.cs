using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace MentionWatch.Buffering.Payloads;

/// <summary>Writes MessagePack as far as the scripts in Redis are told things: https://github.com/msgpack/msgpack/blob/master/spec.md.</summary>
internal sealed class MessagePackWriter
{
    private const int LongestDecimal = 20;

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    public void Array(int length) => Header(length, 0x90, 0xDD);

    public void Map(int length) => Header(length, 0x80, 0xDF);

    public void Flag(bool value) => Byte(value ? (byte)0xC3 : (byte)0xC2);

    public void Number(long value)
    {
        var span = _bytes.GetSpan(1 + sizeof(long));
        switch (value)
        {
            case >= 0 and <= 0x7F:
                span[0] = (byte)value;
                _bytes.Advance(1);
                break;
            case >= int.MinValue and <= int.MaxValue:
                span[0] = 0xD2;
                BinaryPrimitives.WriteInt32BigEndian(span[1..], (int)value);
                _bytes.Advance(1 + sizeof(int));
                break;
            default:
                span[0] = 0xD3;
                BinaryPrimitives.WriteInt64BigEndian(span[1..], value);
                _bytes.Advance(1 + sizeof(long));
                break;
        }
    }

    public void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        TextHeader(length);
        Encoding.UTF8.GetBytes(value, _bytes.GetSpan(length));
        _bytes.Advance(length);
    }

    public void Text(ReadOnlySpan<byte> value)
    {
        TextHeader(value.Length);
        _bytes.Write(value);
    }

    /// <summary>A number as the text of its digits: identifiers have more of them than a number in Lua can hold.</summary>
    public void Digits(long value)
    {
        Span<byte> digits = stackalloc byte[LongestDecimal];
        Utf8Formatter.TryFormat(value, digits, out var length);
        Text(digits[..length]);
    }

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    /// <summary>All that was written.</summary>
    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    private void TextHeader(int length)
    {
        if (length < 32)
        {
            Byte((byte)(0xA0 | length));
        }
        else
        {
            Byte(0xDB);
            Length(length);
        }
    }

    private void Header(int length, byte small, byte large)
    {
        if (length < 16)
        {
            Byte((byte)(small | length));
        }
        else
        {
            Byte(large);
            Length(length);
        }
    }

    private void Length(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), length);
        _bytes.Advance(sizeof(int));
    }

    private void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }
}
