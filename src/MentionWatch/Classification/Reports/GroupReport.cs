using MentionWatch.Core.Classification.Evaluation;

namespace MentionWatch.Classification.Reports;

/// <summary>The measures of one group of texts.</summary>
internal sealed record GroupReport(
    int N, double MacroF1, double MacroRecall, double Accuracy, double Auc, IReadOnlyDictionary<string, ClassReport> PerClass,
    double CalibrationError)
{
    private const int Decimals = 4;

    public static GroupReport Of(EvaluationQuestion question, IReadOnlyList<Judged> judged)
    {
        var result = EvaluationResult.Of(question, judged);
        var matrix = result.Matrix;
        return new GroupReport(
            matrix.Total, Rounded(matrix.MacroF1), Rounded(matrix.MacroRecall), Rounded(matrix.Accuracy), Rounded(result.Auc),
            question.Classes.Select((name, index) => (name, Report: Class(question, matrix, index))).ToDictionary(pair => pair.name, pair => pair.Report),
            Rounded(result.CalibrationError));
    }

    private static ClassReport Class(EvaluationQuestion question, ConfusionMatrix matrix, int index) => new(
        Rounded(matrix.Precision(index)),
        Rounded(matrix.Recall(index)),
        Rounded(matrix.F1(index)),
        matrix.Support(index),
        question.Classes.Select((name, predicted) => (name, Count: matrix[index, predicted])).ToDictionary(pair => pair.name, pair => pair.Count));

    private static double Rounded(double value) => Math.Round(value, Decimals);
}
