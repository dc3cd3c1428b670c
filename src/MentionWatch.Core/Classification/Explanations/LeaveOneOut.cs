namespace MentionWatch.Core.Classification.Explanations;

/// <summary>Explains a verdict by scoring the text once more without each of its words.</summary>
internal static class LeaveOneOut
{
    /// <summary>Words of a text that are looked at.</summary>
    private const int MostWords = 200;

    /// <summary>What is smaller is not worth a word.</summary>
    private const float Smallest = 0.001f;

    private static readonly char[] Marks = [.. ".,;:!?¡¿\"'()[]…"];

    /// <summary>A score of a text or part of one.</summary>
    public delegate VerdictScores Scoring(ReadOnlySpan<char> text);

    /// <summary>Gives the effects of the words between blanks, the largest first, the earlier first among equals.</summary>
    public static IReadOnlyList<WordEffect> Explain(string text, Scoring score)
    {
        var whole = score(text);
        return [.. Words(text).Take(MostWords)
            .Select(word => Effect(text, word, whole, score))
            .Where(effect => Size(effect) >= Smallest)
            .OrderByDescending(Size)];
    }

    private static float Size(WordEffect effect) => MathF.Abs(effect.Sentiment) + MathF.Abs(effect.Complaint);

    private static WordEffect Effect(string text, Range word, VerdictScores whole, Scoring score)
    {
        var without = score(string.Concat(text.AsSpan()[..word.Start], text.AsSpan()[word.End..]));
        var name = text[word];
        return new WordEffect(
            name.Trim(Marks) is { Length: > 0 } bare ? bare : name, Polarity(whole) - Polarity(without), whole.Complaint - without.Complaint);
    }

    private static float Polarity(VerdictScores scores) => scores.Positive - scores.Negative;

    private static IEnumerable<Range> Words(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            if (i > start)
            {
                yield return start..i;
            }

            start = i + 1;
        }
    }
}
