using MentionWatch.Core.Mentions.Folding;

namespace MentionWatch.Core.Classification.Linear.Features;

/// <summary>The folded characters between two blanks, with a free place on either side, and how they were written.</summary>
internal ref struct Chunk(Span<char> buffer)
{
    /// <summary>Places a buffer needs: a longer chunk is read in parts.</summary>
    public const int BufferLength = 50;

    private const int LetterRepeats = 2;
    private const int SignRepeats = 3;
    private const int ShortestShout = 3;

    private readonly Span<char> _buffer = buffer;
    private int _length;
    private int _upper;
    private int _repeats;
    private char _last;
    private bool _stretched;

    /// <summary>Whether no further character fits.</summary>
    public readonly bool IsFull => _length == BufferLength - 2;

    /// <summary>Whether there is nothing in it.</summary>
    public readonly bool IsEmpty => _length == 0;

    /// <summary>How it was written.</summary>
    public readonly ChunkTraits Traits
        => (_upper >= ShortestShout && _upper * 2 > _length ? ChunkTraits.Shouted : ChunkTraits.None)
            | (_stretched ? ChunkTraits.Stretched : ChunkTraits.None);

    /// <summary>The characters with a blank before and after.</summary>
    public readonly ReadOnlySpan<char> Padded
    {
        get
        {
            _buffer[0] = ' ';
            _buffer[_length + 1] = ' ';
            return _buffer[..(_length + 2)];
        }
    }

    /// <summary>Adds a character; repetitions beyond what words have are left out.</summary>
    public void Add(char unit, char folded)
    {
        _repeats = folded == _last ? _repeats + 1 : 1;
        _last = folded;
        if (_repeats > (char.IsLetter(folded) ? LetterRepeats : SignRepeats))
        {
            _stretched = true;
            return;
        }

        _upper += folded != unit && char.IsAsciiLetterUpper(unit) ? 1 : 0;
        _buffer[++_length] = folded;
    }

    /// <summary>Starts the next chunk.</summary>
    public void Clear()
    {
        (_length, _upper, _repeats, _last, _stretched) = (0, 0, 0, CharacterFolding.Dropped, false);
    }
}
