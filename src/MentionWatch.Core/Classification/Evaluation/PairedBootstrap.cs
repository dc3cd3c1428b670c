namespace MentionWatch.Core.Classification.Evaluation;

/// <summary>Compares two models on the same texts by drawing the texts anew, again and again.</summary>
/// <remarks>
/// Source: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), percentile interval; for its use on pairs of classifiers,
/// Berg-Kirkpatrick et al., "An Empirical Investigation of Statistical Significance in NLP" (2012).
/// </remarks>
public static class PairedBootstrap
{
    private const int Draws = 2000;
    private const double Tail = 0.025;

    /// <summary>Compares the macro-F1 of two models.</summary>
    /// <param name="classes">Number of classes.</param>
    /// <param name="answers">Both answers on each text, at least one.</param>
    /// <param name="seed">Where the draws start from; the same seed gives the same result.</param>
    /// <exception cref="ArgumentException">There are no answers.</exception>
    public static PairedComparison Compare(int classes, IReadOnlyList<PairedAnswer> answers, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Count == 0)
        {
            throw new ArgumentException("There are no answers to compare.", nameof(answers));
        }

        var (before, after) = MacroF1(classes, answers);
        var differences = Differences(classes, answers, new Random(seed));
        return new PairedComparison(
            before,
            after,
            differences[(int)(Tail * Draws)],
            differences[(int)((1 - Tail) * Draws)],
            Luck(differences),
            answers.Count(answer => answer.After == answer.Truth && answer.Before != answer.Truth),
            answers.Count(answer => answer.Before == answer.Truth && answer.After != answer.Truth));
    }

    private static double[] Differences(int classes, IReadOnlyList<PairedAnswer> answers, Random random)
    {
        var drawn = new PairedAnswer[answers.Count];
        var differences = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var i = 0; i < drawn.Length; i++)
            {
                drawn[i] = answers[random.Next(answers.Count)];
            }

            var (before, after) = MacroF1(classes, drawn);
            differences[draw] = after - before;
        }

        Array.Sort(differences);
        return differences;
    }

    private static (double Before, double After) MacroF1(int classes, IReadOnlyList<PairedAnswer> answers)
    {
        var (before, after) = (new ConfusionMatrix(classes), new ConfusionMatrix(classes));
        for (var i = 0; i < answers.Count; i++)
        {
            before.Add(answers[i].Truth, answers[i].Before);
            after.Add(answers[i].Truth, answers[i].After);
        }

        return (before.MacroF1, after.MacroF1);
    }

    private static double Luck(double[] differences)
        => Math.Min(1, 2 * Math.Min(Share(differences, difference => difference <= 0), Share(differences, difference => difference >= 0)));

    private static double Share(double[] differences, Func<double, bool> predicate) => (double)differences.Count(predicate) / differences.Length;
}
