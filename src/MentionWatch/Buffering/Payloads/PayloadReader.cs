using System.Buffers.Binary;
using System.Text;

namespace MentionWatch.Buffering.Payloads;

/// <summary>Reads what <see cref="PayloadWriter"/> wrote; anything else is a <see cref="FormatException"/>.</summary>
internal ref struct PayloadReader(ReadOnlySpan<byte> bytes)
{
    private readonly int _length = bytes.Length;
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>How many bytes are read of the value.</summary>
    public readonly int Position => _length - _rest.Length;

    public byte Byte() => Take(1)[0];

    public long Number()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>An instant, written as the ticks of its UTC.</summary>
    public DateTimeOffset Instant() => Instant(Number());

    public static DateTimeOffset Instant(long utcTicks)
        => utcTicks >= DateTimeOffset.MinValue.Ticks && utcTicks <= DateTimeOffset.MaxValue.Ticks
            ? new DateTimeOffset(utcTicks, TimeSpan.Zero)
            : throw new FormatException("An instant is out of range.");

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));

    /// <summary>A text that must be there.</summary>
    public string RequiredText() => Text() ?? throw new FormatException("A text is missing.");

    public string? Text()
    {
        var length = Unsigned();
        return length == 0 ? null : Encoding.UTF8.GetString(Take(length - 1));
    }

    /// <summary>What <see cref="PayloadWriter.Block"/> wrote.</summary>
    public ReadOnlySpan<byte> Block() => Take(Unsigned());

    private ulong Unsigned()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new FormatException("A number is too long.");
    }

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)_rest.Length)
        {
            throw new FormatException("The value ends too early.");
        }

        var taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }
}
