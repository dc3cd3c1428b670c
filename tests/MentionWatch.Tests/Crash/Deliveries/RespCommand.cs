using System.Buffers.Text;
using System.Text;

namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>One command as a client sends it to Redis: an array of strings of known length.</summary>
/// <param name="Bytes">As it was sent.</param>
/// <param name="Words">Its name and arguments.</param>
internal sealed record RespCommand(byte[] Bytes, IReadOnlyList<string> Words)
{
    /// <summary>Whether it runs a script, by its hash or in full.</summary>
    public bool Runs(Script script) => Words.Count > 1 && (script.Hash.Equals(Words[1], StringComparison.OrdinalIgnoreCase) || script.Text == Words[1]) && Words[0].StartsWith("EVAL", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first command in what was sent; <see langword="null"/> when it is not there whole.</summary>
    public static RespCommand? First(ReadOnlySpan<byte> sent)
    {
        var at = 0;
        if (Number(sent, ref at, (byte)'*') is not { } count)
        {
            return null;
        }

        var words = new string[count];
        for (var word = 0; word < count; word++)
        {
            if (Number(sent, ref at, (byte)'$') is not { } length || sent.Length < at + length + 2)
            {
                return null;
            }

            words[word] = Encoding.UTF8.GetString(sent.Slice(at, length));
            at += length + 2;
        }

        return new RespCommand(sent[..at].ToArray(), words);
    }

    private static int? Number(ReadOnlySpan<byte> sent, ref int at, byte mark)
    {
        var line = sent[at..];
        var end = line.IndexOf("\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        if (line[0] != mark || !Utf8Parser.TryParse(line[1..end], out int number, out _))
        {
            throw new InvalidDataException($"Not a command: {Encoding.UTF8.GetString(line[..end])}");
        }

        at += end + 2;
        return number;
    }
}
