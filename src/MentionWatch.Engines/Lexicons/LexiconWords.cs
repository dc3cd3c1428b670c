using MentionWatch.Engines.Tokenization;

namespace MentionWatch.Engines.Lexicons;

/// <summary>The single words of a lexicon by key, their scores brought to at most 1.</summary>
internal static class LexiconWords
{
    /// <summary>Words that fall together when folded have their mean; a word stands for its hashtag too. Empty when no word is of the language's own.</summary>
    public static Dictionary<uint, float> Of(Lexicon lexicon, string language)
    {
        var words = new Dictionary<uint, float>();
        var largest = lexicon.Terms.Select(term => MathF.Abs(term.Score)).DefaultIfEmpty(1f).Max();
        foreach (var group in Keys(lexicon, language).GroupBy(entry => entry.Key))
        {
            words[group.Key] = group.Average(entry => entry.Score) / MathF.Max(largest, float.Epsilon);
        }

        return words;
    }

    private static IEnumerable<(uint Key, float Score)> Keys(Lexicon lexicon, string language)
    {
        var text = new TokenizedText();
        foreach (var term in lexicon.Terms)
        {
            if ((term.Language != language && term.Language != Lexicon.AnyLanguage) || text.Read(term.Text).Words.Count != 1)
            {
                continue;
            }

            yield return (text.Words.Keys[0], term.Score);
            if (char.IsLetter(term.Text[0]))
            {
                yield return (WordList.KeyOf($"#{text.Characters[1..^1]}"), term.Score);
            }
        }
    }
}
