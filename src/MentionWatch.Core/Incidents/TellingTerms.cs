using System.Runtime.InteropServices;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Core.Incidents;

/// <summary>Finds the words that tell one set of texts from another.</summary>
/// <remarks>
/// Log-odds with an informative Dirichlet prior, ranked by z-score: Monroe, Colaresi and Quinn, "Fightin' Words" (Political Analysis, 2008). Words common in both,
/// such as articles, cancel out; words of fewer than three letters, handles, addresses and numbers are left out.
/// </remarks>
public static class TellingTerms
{
    private const int ShortestWord = 3;
    private const double PriorWords = 10;
    private const string Possessive = "'s";

    /// <summary>The words that drive <paramref name="texts"/>, most telling first.</summary>
    /// <param name="texts">Texts of an incident; each counts a word once.</param>
    /// <param name="usual">Texts from before; may be empty, then plain frequency decides.</param>
    /// <param name="names">The brand's names, handles and hashtags, which say nothing here; left out word by word and written as one, blind to case and accents.</param>
    /// <param name="max">How many.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> texts, IEnumerable<string> usual, IEnumerable<string> names, int max)
    {
        var (now, before) = (Count(texts), Count(usual));
        var own = Own(names);
        var (all, earlier) = (now.Values.Sum(), before.Values.Sum());
        return
        [
            .. now
                .Where(term => term.Value > 1 && SaysSomething(TextFolding.Fold(term.Key), own))
                .Select(term => (term.Key, Score: Score(term.Value, all, before.GetValueOrDefault(term.Key), earlier)))
                .Where(term => term.Score > 0)
                .OrderByDescending(term => term.Score)
                .ThenBy(term => term.Key, StringComparer.Ordinal)
                .Take(max)
                .Select(term => term.Key),
        ];
    }

    private static bool SaysSomething(string folded, HashSet<string> own)
        => !FunctionWords.Contains(folded) && !own.Contains(folded.EndsWith(Possessive, StringComparison.Ordinal) ? folded[..^Possessive.Length] : folded);

    private static HashSet<string> Own(IEnumerable<string> names)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var words = new string([.. TextFolding.Fold(name).Select(letter => TextFolding.IsWord(letter) || letter == '-' ? letter : ' ')])
                .Split(' ', StringSplitOptions.RemoveEmptyEntries);
            own.UnionWith(words);
            own.Add(string.Concat(words));
        }

        return own;
    }

    private static double Score(int count, int total, int usualCount, int usualTotal)
    {
        if (usualTotal == 0)
        {
            return count;
        }

        var prior = PriorWords * (count + usualCount) / (total + usualTotal);
        var difference = LogOdds(count + prior, total + PriorWords) - LogOdds(usualCount + prior, usualTotal + PriorWords);
        return difference / Math.Sqrt((1 / (count + prior)) + (1 / (usualCount + prior)));
    }

    private static double LogOdds(double count, double total) => Math.Log(count / (total - count));

    private static Dictionary<string, int> Count(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var once = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            once.Clear();
            foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (WordOf(word) is { } term && once.Add(term))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
                }
            }
        }

        return counts;
    }

    private static string? WordOf(string token)
    {
        if (token[0] == '@' || token.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        var word = token.AsSpan().Trim("#.,;:!?¡¿\"'()[]«»“”‘’…-*_/").ToString().ToLowerInvariant();
        return word.Length >= ShortestWord && word.All(static letter => char.IsLetter(letter) || letter is '\'' or '-') ? word : null;
    }
}
