namespace MentionWatch.Sources.Files;

/// <summary>Reads lines as bytes, each no longer than a limit, and tells how many bytes they took.</summary>
/// <param name="stream">Where to read.</param>
/// <param name="longest">Longest line handed out, in bytes.</param>
internal sealed class LineReader(Stream stream, int longest)
{
    private byte[] _buffer = new byte[Math.Min(longest + 1, 128 * 1024)];
    private int _start;
    private int _end;

    /// <summary>The line, without its line break; valid until the next read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Bytes from the end of the line before to the end of this one, line break included.</summary>
    public long Size { get; private set; }

    /// <summary>Whether the line is longer than the limit; its bytes are not handed out then.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether the line ended in a line break; the last one of a growing file may not yet.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>Goes to the next line.</summary>
    /// <returns>False at the end of the stream.</returns>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        var scanned = 0;
        Size = 0;
        IsTooLong = false;
        while (true)
        {
            var found = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (found >= 0)
            {
                Take(scanned + found, breakLength: 1);
                return true;
            }

            scanned = MakeRoom();
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            if (read == 0)
            {
                Take(scanned, breakLength: 0);
                return Size > 0;
            }

            _end += read;
        }
    }

    private void Take(int length, int breakLength)
    {
        Line = IsTooLong ? default : WithoutReturn(_buffer.AsMemory(_start, length));
        IsTooLong |= length > longest;
        Size += length + breakLength;
        IsTerminated = breakLength > 0;
        _start += length + breakLength;
    }

    /// <summary>Moves what is unread to the front, or grows the buffer, or gives up a line that is too long.</summary>
    /// <returns>Bytes of the line that are kept.</returns>
    private int MakeRoom()
    {
        var unread = _end - _start;
        if (unread > longest)
        {
            IsTooLong = true;
            Size += unread;
            unread = 0;
        }

        if (unread == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(longest + 1L, _buffer.Length * 2L));
        }
        else if (unread > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, unread);
        }

        (_start, _end) = (0, unread);
        return unread;
    }

    private static ReadOnlyMemory<byte> WithoutReturn(ReadOnlyMemory<byte> line)
        => line.Span is [.., (byte)'\r'] ? line[..^1] : line;
}
