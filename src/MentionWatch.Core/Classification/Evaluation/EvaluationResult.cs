namespace MentionWatch.Core.Classification.Evaluation;

/// <summary>How good verdicts are on labelled texts.</summary>
/// <param name="Matrix">Counts by true and predicted class.</param>
/// <param name="Auc">Area under the ROC curve; for several classes the mean of each class against the rest.</param>
/// <param name="CalibrationError">How far the probability of the answers is from the share that is right.</param>
public sealed record EvaluationResult(ConfusionMatrix Matrix, double Auc, double CalibrationError)
{
    /// <summary>Measures verdicts; texts without a label for the question are left out.</summary>
    public static EvaluationResult Of(EvaluationQuestion question, IEnumerable<Judged> judged)
    {
        ArgumentNullException.ThrowIfNull(question);
        var labelled = judged.Where(item => question.Truth(item.Text) is not null).ToArray();
        var matrix = new ConfusionMatrix(question.Classes.Count);
        foreach (var item in labelled)
        {
            matrix.Add(question.Truth(item.Text)!.Value, question.Predicted(item.Verdict));
        }

        return new EvaluationResult(matrix, MeanAuc(question, labelled), Evaluation.CalibrationError.Of(labelled.Select(item => Confidence(question, item))));
    }

    private static double MeanAuc(EvaluationQuestion question, Judged[] labelled)
        => Enumerable.Range(0, question.Classes.Count).Average(index => RankingQuality.AreaUnderCurve(
            labelled.Select(item => (question.Score(item.Verdict.Scores, index), question.Truth(item.Text) == index))));

    private static (float Confidence, bool Right) Confidence(EvaluationQuestion question, Judged item)
    {
        var answer = question.Predicted(item.Verdict);
        return (question.Score(item.Verdict.Scores, answer), answer == question.Truth(item.Text));
    }
}
