namespace MentionWatch.Core.Classification.Evaluation;

/// <summary>Counts of predicted classes by true class, and the measures that follow from them.</summary>
/// <param name="classes">Number of classes.</param>
/// <remarks>A mean over classes takes those that occur as truth or prediction; a measure without cases is 0, as in scikit-learn.</remarks>
public sealed class ConfusionMatrix(int classes)
{
    private readonly int[,] _counts = new int[classes, classes];

    /// <summary>Number of classes.</summary>
    public int Classes => classes;

    /// <summary>Texts of a true class that were given a predicted class.</summary>
    public int this[int truth, int predicted] => _counts[truth, predicted];

    /// <summary>All texts counted.</summary>
    public int Total => Sum(i => Support(i));

    /// <summary>Share of texts whose class was right.</summary>
    public double Accuracy => Ratio(Sum(i => _counts[i, i]), Total);

    /// <summary>Mean F1 of the classes.</summary>
    public double MacroF1 => Mean(F1);

    /// <summary>Mean recall of the classes.</summary>
    public double MacroRecall => Mean(Recall);

    /// <summary>Counts one text.</summary>
    public void Add(int truth, int predicted) => _counts[truth, predicted]++;

    /// <summary>Texts of a true class.</summary>
    public int Support(int truth) => Sum(predicted => _counts[truth, predicted]);

    /// <summary>Share of the predictions of a class that were right.</summary>
    public double Precision(int predicted) => Ratio(_counts[predicted, predicted], Predicted(predicted));

    /// <summary>Share of the texts of a class that were found.</summary>
    public double Recall(int truth) => Ratio(_counts[truth, truth], Support(truth));

    /// <summary>Harmonic mean of precision and recall of a class.</summary>
    public double F1(int index) => Ratio(2 * _counts[index, index], Support(index) + Predicted(index));

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private int Predicted(int predicted) => Sum(truth => _counts[truth, predicted]);

    private int Sum(Func<int, int> count) => Enumerable.Range(0, classes).Sum(count);

    private double Mean(Func<int, double> measure)
        => Enumerable.Range(0, classes).Where(i => Support(i) + Predicted(i) > 0).Select(measure).DefaultIfEmpty(0).Average();
}
