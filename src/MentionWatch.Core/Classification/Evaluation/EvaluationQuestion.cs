namespace MentionWatch.Core.Classification.Evaluation;

/// <summary>One of the two questions, as classes with names, a truth, a prediction and a score each.</summary>
public sealed class EvaluationQuestion
{
    private readonly Func<LabelledText, int?> _truth;
    private readonly Func<Verdict, int> _predicted;
    private readonly Func<VerdictScores, int, float> _score;

    private EvaluationQuestion(
        string name, IReadOnlyList<string> classes, Func<LabelledText, int?> truth, Func<Verdict, int> predicted, Func<VerdictScores, int, float> score)
    {
        Name = name;
        Classes = classes;
        _truth = truth;
        _predicted = predicted;
        _score = score;
    }

    /// <summary>Negative, neutral or positive.</summary>
    public static EvaluationQuestion Sentiment { get; } = new(
        "sentiment",
        ["negative", "neutral", "positive"],
        text => (int?)text.Sentiment,
        verdict => (int)verdict.Sentiment,
        (scores, index) => index switch { 0 => scores.Negative, 1 => scores.Neutral, _ => scores.Positive });

    /// <summary>Complaint or not.</summary>
    public static EvaluationQuestion Complaint { get; } = new(
        "complaint",
        ["no", "yes"],
        text => text.Complaint is { } complaint ? Index(complaint) : null,
        verdict => Index(verdict.IsComplaint),
        (scores, index) => index == 1 ? scores.Complaint : 1f - scores.Complaint);

    /// <summary>Name as the reports write it.</summary>
    public string Name { get; }

    /// <summary>Names of the classes, in the order of their numbers.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>The labelled class, or <see langword="null"/> when the text is not labelled for this question.</summary>
    public int? Truth(LabelledText text) => _truth(text);

    /// <summary>The class that was answered.</summary>
    public int Predicted(Verdict verdict) => _predicted(verdict);

    /// <summary>Probability of a class.</summary>
    public float Score(VerdictScores scores, int index) => _score(scores, index);

    private static int Index(bool complaint) => complaint ? 1 : 0;
}
