namespace MentionWatch.Core.Classification.Evaluation;

/// <summary>The wrong answers.</summary>
public static class Mistakes
{
    /// <summary>The wrong answers that were given with the most confidence over the right one, the worst first.</summary>
    /// <param name="question">The question that was asked.</param>
    /// <param name="judged">Texts with their verdicts; those without a label are left out.</param>
    /// <param name="count">How many to give at most.</param>
    public static IReadOnlyList<Judged> Worst(EvaluationQuestion question, IEnumerable<Judged> judged, int count)
    {
        ArgumentNullException.ThrowIfNull(question);
        return [.. judged
            .Where(item => question.Truth(item.Text) is { } truth && question.Predicted(item.Verdict) != truth)
            .OrderByDescending(item => Margin(question, item))
            .Take(count)];
    }

    private static float Margin(EvaluationQuestion question, Judged item)
        => question.Score(item.Verdict.Scores, question.Predicted(item.Verdict)) - question.Score(item.Verdict.Scores, question.Truth(item.Text)!.Value);
}
