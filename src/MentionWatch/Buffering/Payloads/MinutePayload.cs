using System.Buffers.Binary;
using MentionWatch.Core.Detection;

namespace MentionWatch.Buffering.Payloads;

/// <summary>
/// The counts of one minute as they are stored: five numbers in MessagePack for live mentions, then five that backfill adds to them, then how many were heard late and a mark of loud ones; what is nothing at the end
/// is left out.
/// </summary>
internal static class MinutePayload
{
    private const char First = '0';

    /// <summary>The field of a minute: one sign, so that the field and its counts take about ten bytes.</summary>
    public static char FieldOf(int minute) => (char)(First + minute);

    public static int MinuteOf(ReadOnlySpan<byte> field)
        => field is [>= (byte)First and < (byte)First + 60] ? field[0] - First : throw new FormatException("The field of a minute is one sign.");

    /// <summary>Reads counts back.</summary>
    /// <exception cref="FormatException">The value is something else.</exception>
    public static (MinuteCounts Live, MinuteCounts Filled) Decode(ReadOnlySpan<byte> value)
    {
        var (live, filled) = (Counts(ref value), value.IsEmpty ? default : Counts(ref value));
        return (value.IsEmpty ? live : live with { Late = Number(ref value), Loud = Math.Min(1, Number(ref value)) }, filled);
    }

    private static MinuteCounts Counts(ref ReadOnlySpan<byte> rest)
        => new(Number(ref rest), Number(ref rest), Number(ref rest), Number(ref rest), Number(ref rest));

    private static int Number(ref ReadOnlySpan<byte> rest)
    {
        var type = Take(1, ref rest)[0];
        return type switch
        {
            <= 0x7F or >= 0xE0 => (sbyte)type,
            0xCC => Take(1, ref rest)[0],
            0xCD => BinaryPrimitives.ReadUInt16BigEndian(Take(2, ref rest)),
            0xCE => (int)BinaryPrimitives.ReadUInt32BigEndian(Take(4, ref rest)),
            0xD0 => (sbyte)Take(1, ref rest)[0],
            0xD1 => BinaryPrimitives.ReadInt16BigEndian(Take(2, ref rest)),
            0xD2 => BinaryPrimitives.ReadInt32BigEndian(Take(4, ref rest)),
            _ => throw new FormatException("The counts of a minute are whole numbers."),
        };
    }

    private static ReadOnlySpan<byte> Take(int length, ref ReadOnlySpan<byte> rest)
    {
        if (length > rest.Length)
        {
            throw new FormatException("The counts of a minute end too early.");
        }

        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
