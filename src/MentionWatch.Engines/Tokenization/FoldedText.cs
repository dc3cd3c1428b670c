using MentionWatch.Core.Mentions.Folding;

namespace MentionWatch.Engines.Tokenization;

/// <summary>The folded characters of a masked text, one blank before, between and after its chunks, and how they were written.</summary>
/// <remarks>Letters repeated more than twice and signs repeated more than three times are shortened. A buffer that is used again and again.</remarks>
internal sealed class FoldedText
{
    /// <summary>Folded characters that are kept; what follows is not read.</summary>
    public const int Longest = 2000;

    private const int LetterRepeats = 2;
    private const int SignRepeats = 3;
    private const int ShortestShout = 3;
    private const int BitsPerWord = 64;
    private const char Filling = '~';

    private readonly char[] _characters = new char[Longest + 3];
    private readonly ulong[] _upper = new ulong[((Longest + 3) / BitsPerWord) + 1];
    private int _length;
    private int _chunk;
    private int _last;
    private int _repeats;
    private int _upperCount;
    private bool _hasLower;
    private bool _hasForeign;

    /// <summary>The characters, from the first blank to the last.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    /// <summary>Number of chunks in capitals.</summary>
    public int Shouts { get; private set; }

    /// <summary>Whether the character at a position was a capital.</summary>
    public bool WasUpper(int position) => (_upper[position / BitsPerWord] >> (position % BitsPerWord) & 1) != 0;

    /// <summary>Reads a masked text.</summary>
    public void Read(ReadOnlySpan<char> masked)
    {
        _upper.AsSpan().Clear();
        _characters[0] = ' ';
        _length = 1;
        Shouts = 0;
        StartChunk();
        for (var i = 0; i < masked.Length && _length < Longest; i++)
        {
            var unit = masked[i];
            var folded = CharacterFolding.Fold(unit);
            if (folded == ' ')
            {
                EndChunk();
            }
            else if (char.IsHighSurrogate(unit) && i + 1 < masked.Length && char.IsLowSurrogate(masked[i + 1]))
            {
                AddPair(unit, masked[++i]);
            }
            else if (folded != CharacterFolding.Dropped)
            {
                Add(unit, folded);
            }
        }

        EndChunk();
    }

    /// <summary>Puts signs in the place of the letters of some words; what is read again stays the same.</summary>
    public void Replace(int start, int end, char sign)
    {
        for (var i = start; i < end; i++)
        {
            _characters[i] = _characters[i] == ' ' ? ' ' : i % 2 == 0 ? sign : Filling;
        }
    }

    private void Add(char unit, char folded)
    {
        if (Exceeds(folded, char.IsLetter(folded) ? LetterRepeats : char.IsDigit(folded) ? int.MaxValue : SignRepeats))
        {
            return;
        }

        if (char.IsUpper(unit))
        {
            _upperCount++;
            _upper[_length / BitsPerWord] |= 1UL << (_length % BitsPerWord);
        }
        else
        {
            _hasLower |= char.IsLower(unit);
        }

        _hasForeign |= Homoglyphs.IsForeign(folded);
        _characters[_length++] = folded;
    }

    private void AddPair(char high, char low)
    {
        if (!Exceeds(char.ConvertToUtf32(high, low), SignRepeats))
        {
            _characters[_length++] = high;
            _characters[_length++] = low;
        }
    }

    private bool Exceeds(int character, int limit)
    {
        _repeats = character == _last ? _repeats + 1 : 1;
        _last = character;
        return _repeats > limit;
    }

    private void EndChunk()
    {
        if (_length == _chunk)
        {
            return;
        }

        Shouts += _upperCount >= ShortestShout && !_hasLower ? 1 : 0;
        if (_hasForeign)
        {
            Homoglyphs.Replace(_characters.AsSpan(_chunk, _length - _chunk));
        }

        _characters[_length++] = ' ';
        StartChunk();
    }

    private void StartChunk() => (_chunk, _last, _repeats, _upperCount, _hasLower, _hasForeign) = (_length, -1, 0, 0, false, false);
}
