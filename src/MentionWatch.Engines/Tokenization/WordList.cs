namespace MentionWatch.Engines.Tokenization;

/// <summary>The words of a folded text by hash, in order, with the parts of its hashtags. A buffer that is used again and again.</summary>
internal sealed class WordList
{
    /// <summary>Words that are kept; what follows is not read.</summary>
    public const int Most = 400;

    private const int MostParts = 40;
    private const int NegationReach = 3;
    private const int LongestClauseEnd = 3;
    private const uint HashtagKey = 77;

    private readonly uint[] _hashes = new uint[Most];
    private readonly uint[] _keys = new uint[Most];
    private readonly WordTraits[] _traits = new WordTraits[Most];
    private readonly uint[] _parts = new uint[MostParts];
    private int _partCount;
    private int _negated;
    private DenialSpan _denial;

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Hash of each word, of a hashtag without its sign.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>Hash of each word, where hashtags are words of their own.</summary>
    public ReadOnlySpan<uint> Keys => _keys.AsSpan(0, Count);

    /// <summary>How each word stands in the text.</summary>
    public ReadOnlySpan<WordTraits> Traits => _traits.AsSpan(0, Count);

    /// <summary>Hashes of the words that hashtags are made of, where capitals part them.</summary>
    public ReadOnlySpan<uint> HashtagParts => _parts.AsSpan(0, _partCount);

    /// <summary>Whether any word is more than a mask or a mark between masks.</summary>
    public bool SaysSomething { get; private set; }

    /// <summary>The key of a word as it stands in a lexicon.</summary>
    public static uint KeyOf(ReadOnlySpan<char> word)
        => word is ['#', _, ..] ? FeatureHash.Append(FeatureHash.Of(FeatureHash.Word, word[1..]), HashtagKey) : FeatureHash.Of(FeatureHash.Word, word);

    /// <summary>Reads the words of a text.</summary>
    public void Read(FoldedText text)
    {
        (Count, _partCount, _negated, _denial, SaysSomething) = (0, 0, 0, default, false);
        var characters = text.Characters;
        for (var at = 0; at < characters.Length && Count < Most;)
        {
            if (characters[at] == ' ')
            {
                at++;
                continue;
            }

            var length = WordPattern.Length(characters[at..]);
            Add(text, at, characters.Slice(at, length));
            at += length;
        }
    }

    private void Add(FoldedText text, int start, ReadOnlySpan<char> word)
    {
        var isHashtag = word[0] == '#' && word.Length > 1;
        var hash = FeatureHash.Of(FeatureHash.Word, isHashtag ? word[1..] : word);
        if (!isHashtag && _denial.TryEnd(hash, out var sign))
        {
            Deny(text, start + word.Length, sign);
            return;
        }

        Add(hash, isHashtag ? FeatureHash.Append(hash, HashtagKey) : hash, isHashtag ? WordTraits.Hashtag : WordTraits.None);
        Negate(word, start, hash, isHashtag);
        SaysSomething = SaysSomething || !SaysNothing(word);
        if (isHashtag)
        {
            AddParts(text, start + 1, word[1..]);
        }
    }

    private void Add(uint hash, uint key, WordTraits traits)
    {
        _hashes[Count] = hash;
        _keys[Count] = key;
        _traits[Count++] = traits | (_negated > 0 ? WordTraits.Negated : WordTraits.None);
    }

    private void Negate(ReadOnlySpan<char> word, int start, uint hash, bool isHashtag)
    {
        var endsClause = word[0] is '.' or ',' or ';' or ':' or '!' or '?' && word.Length <= LongestClauseEnd;
        var negates = !isHashtag && Negators.Contains(hash);
        _negated = negates ? NegationReach : endsClause ? 0 : Math.Max(_negated - 1, 0);
        _denial = negates ? _denial.By(hash, Count - 1, start) : isHashtag ? default : _denial.Over(hash);
    }

    /// <summary>Puts one sign in the place of everything from the negation to here.</summary>
    private void Deny(FoldedText text, int end, char sign)
    {
        text.Replace(_denial.Start, end, sign);
        (Count, _negated, SaysSomething) = (_denial.Word, 0, true);
        var hash = FeatureHash.Of(FeatureHash.Word, [sign]);
        Add(hash, hash, WordTraits.None);
        _denial = _denial.Ended(sign);
    }

    private void AddParts(FoldedText text, int start, ReadOnlySpan<char> word)
    {
        var from = 0;
        for (var end = 1; end <= word.Length; end++)
        {
            if ((end == word.Length ? from > 0 : StartsPart(text, start, word, end)) && _partCount < MostParts)
            {
                _parts[_partCount++] = FeatureHash.Of(FeatureHash.Word, word[from..end]);
                from = end;
            }
        }
    }

    private static bool StartsPart(FoldedText text, int start, ReadOnlySpan<char> word, int at)
        => (text.WasUpper(start + at) && !text.WasUpper(start + at - 1)) || (char.IsDigit(word[at]) != char.IsDigit(word[at - 1]));

    private static bool SaysNothing(ReadOnlySpan<char> word)
        => word is "@user" or "http" or "mail" or "number" || word.IndexOfAnyExcept(".,;:…") < 0;
}
