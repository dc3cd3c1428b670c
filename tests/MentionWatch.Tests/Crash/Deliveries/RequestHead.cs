using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>A request up to its body.</summary>
/// <param name="Fields">Its headers.</param>
/// <param name="Began">What of the body came with them.</param>
internal sealed record RequestHead(IReadOnlyDictionary<string, string> Fields, byte[] Began)
{
    private const int Longest = 16_384;

    /// <summary>Length of the body.</summary>
    public int Length => int.Parse(Fields["content-length"], CultureInfo.InvariantCulture);

    public static async Task<RequestHead> ReadAsync(NetworkStream stream)
    {
        var bytes = new byte[Longest];
        for (var count = 0; count < bytes.Length;)
        {
            var more = await stream.ReadAsync(bytes.AsMemory(count));
            if (more == 0)
            {
                throw new EndOfStreamException();
            }

            count += more;
            if (bytes.AsSpan(0, count).IndexOf("\r\n\r\n"u8) is var end and >= 0)
            {
                return Parse(Encoding.ASCII.GetString(bytes, 0, end), bytes[(end + 4)..count]);
            }
        }

        throw new InvalidDataException("The headers do not end.");
    }

    private static RequestHead Parse(string head, byte[] began)
        => new(
            head.Split("\r\n").Skip(1).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase),
            began);
}
