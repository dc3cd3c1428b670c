using System.Buffers;

namespace MentionWatch.Core.Mentions.Masking;

/// <summary>A text with its masks set; it borrows a buffer only when there was something to mask.</summary>
internal ref struct MaskedText(ReadOnlySpan<char> original)
{
    /// <summary>The shortest thing masked by the longest mask: <c>@a</c> becomes <c>@user</c>.</summary>
    private const double LargestGrowth = 2.5;

    private readonly ReadOnlySpan<char> _original = original;
    private char[]? _buffer;
    private int _length;
    private int _copied;

    /// <summary>Whether anything was masked.</summary>
    public readonly bool Changed => _buffer is not null;

    /// <summary>The masked text.</summary>
    public readonly ReadOnlySpan<char> Text => _buffer is null ? _original : _buffer.AsSpan(0, _length);

    /// <summary>Puts a mask in place of a part of the original; parts come in order.</summary>
    public void Replace(int start, int end, ReadOnlySpan<char> mask)
    {
        _buffer ??= ArrayPool<char>.Shared.Rent((int)(_original.Length * LargestGrowth) + mask.Length);
        Append(_original[_copied..start]);
        Append(mask);
        _copied = end;
    }

    /// <summary>Copies what follows the last mask.</summary>
    public void Complete()
    {
        if (_buffer is not null)
        {
            Append(_original[_copied..]);
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (_buffer is not null)
        {
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = null;
        }
    }

    private void Append(ReadOnlySpan<char> part)
    {
        part.CopyTo(_buffer.AsSpan(_length));
        _length += part.Length;
    }
}
