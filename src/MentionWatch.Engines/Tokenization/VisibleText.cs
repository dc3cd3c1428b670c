using System.Buffers;
using MentionWatch.Core.Mentions.Folding;

namespace MentionWatch.Engines.Tokenization;

/// <summary>A text as a reader sees it: without outer blanks and invisible characters, letters and marks put together, cut at a length that says enough.</summary>
/// <remarks>It borrows a buffer only when there is something to take out. Doing it twice changes nothing.</remarks>
internal ref struct VisibleText
{
    /// <summary>UTF-16 units of a text that are read.</summary>
    public const int Longest = 8000;

    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit).Where(unit => CharacterFolding.Fold(unit) == CharacterFolding.Dropped)]);

    private char[]? _buffer;

    private VisibleText(ReadOnlySpan<char> text) => Text = text;

    /// <summary>What is seen.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>Reads a text.</summary>
    public static VisibleText Of(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        var unseen = trimmed.IndexOfAny(Unseen);
        var visible = new VisibleText(trimmed[..Math.Min(trimmed.Length, Longest)]);
        if (unseen is >= 0 and < Longest)
        {
            visible.TakeOut(trimmed, unseen);
        }

        return visible;
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

    private void TakeOut(ReadOnlySpan<char> text, int unseen)
    {
        _buffer = ArrayPool<char>.Shared.Rent(Math.Min(text.Length, Longest));
        text[..unseen].CopyTo(_buffer);
        var length = unseen;
        foreach (var unit in text[unseen..])
        {
            if (CharacterFolding.Fold(unit) != CharacterFolding.Dropped)
            {
                if (length == Longest)
                {
                    break;
                }

                _buffer[length] = unit;
                length += length == 0 && char.IsWhiteSpace(unit) ? 0 : 1;
            }
            else if (length > 0 && Composition.TryCompose(_buffer[length - 1], unit, out var composed))
            {
                _buffer[length - 1] = composed;
            }
        }

        Text = _buffer.AsSpan(0, length).TrimEnd();
    }
}
