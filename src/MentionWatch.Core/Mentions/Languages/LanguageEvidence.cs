using System.Runtime.Intrinsics;
using MentionWatch.Core.Mentions.Folding;

namespace MentionWatch.Core.Mentions.Languages;

/// <summary>Reads a text and adds up what its words, signs and scripts say of its language.</summary>
internal ref struct LanguageEvidence
{
    private const int LongestWord = 24;
    private const char LastLatinLetter = '\u024F';
    private const short SpanishSign = 9;
    private const short ForeignSign = 5;
    private static readonly Vector128<short> Foreign = Vector128.Create(0, 0, ForeignSign, ForeignSign, ForeignSign, ForeignSign, ForeignSign, ForeignSign);

    private Vector128<short> _weights;
    private int _latin;
    private int _foreign;

    /// <summary>The sums by language.</summary>
    public readonly Vector128<short> Weights => _weights;

    /// <summary>Whether most letters are of another script.</summary>
    public readonly bool IsForeignScript => _foreign > _latin;

    /// <summary>Takes in one chunk between blanks; handles and web addresses say nothing.</summary>
    public void Add(ReadOnlySpan<char> chunk)
    {
        if (chunk[0] == '@' || chunk.Contains("://", StringComparison.Ordinal))
        {
            return;
        }

        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var unit in chunk)
        {
            var folded = CharacterFolding.Fold(unit);
            if (char.IsLetter(folded) || (folded == '\'' && length > 0))
            {
                Count(folded);
                AddAccent(unit);
                if (length < LongestWord)
                {
                    word[length++] = folded;
                }
            }
            else if (folded != CharacterFolding.Dropped)
            {
                AddWord(word[..length]);
                AddSign(folded);
                length = 0;
            }
        }

        AddWord(word[..length]);
    }

    private void Count(char letter)
    {
        if (letter > LastLatinLetter)
        {
            _foreign++;
        }
        else
        {
            _latin++;
        }

        AddSign(letter);
    }

    private void AddAccent(char unit)
    {
        if (unit > '\u007F' && "àâãçèêëìîïòôõùûœßä".Contains(char.ToLowerInvariant(unit), StringComparison.Ordinal))
        {
            _weights += Foreign;
        }
    }

    private void AddSign(char sign)
    {
        if (sign is 'ñ' or '¿' or '¡')
        {
            _weights += Vector128.CreateScalar(SpanishSign);
        }
    }

    private void AddWord(scoped ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('\'');
        if (word.Length > 0)
        {
            _weights += LanguageWords.Of(word);
        }
    }
}
