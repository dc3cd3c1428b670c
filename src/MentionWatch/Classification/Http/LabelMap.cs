namespace MentionWatch.Classification.Http;

/// <summary>Translates the labels of a model into the answers to our questions.</summary>
internal sealed class LabelMap
{
    private const int Meanings = 5;
    private readonly Dictionary<string, LabelMeaning> _meanings;

    public LabelMap(IReadOnlyDictionary<string, LabelMeaning> labels)
    {
        _meanings = new Dictionary<string, LabelMeaning>(labels, StringComparer.Ordinal);
        Questions = labels.Values.Aggregate(Questions.None, (questions, meaning) => questions | QuestionOf(meaning));
    }

    /// <summary>The questions for which there are labels.</summary>
    public Questions Questions { get; }

    public static Questions QuestionOf(LabelMeaning meaning)
        => meaning is LabelMeaning.Complaint or LabelMeaning.NoComplaint ? Questions.Complaint : Questions.Sentiment;

    /// <summary>What a label means; <see langword="null"/> for one that the configuration does not name.</summary>
    public LabelMeaning? Find(string label) => _meanings.TryGetValue(label, out var meaning) ? meaning : null;

    /// <summary>The labels of a question, in a fixed order.</summary>
    public IReadOnlyList<(string Label, LabelMeaning Meaning)> Of(Questions question) =>
    [
        .. _meanings.Where(entry => QuestionOf(entry.Value) == question)
            .OrderBy(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => (entry.Key, entry.Value)),
    ];

    /// <summary>Sums the scores of labels that mean the same, such as one and two stars, and makes each question's sum to 1.</summary>
    /// <returns><see langword="null"/> when the scores cannot be probabilities.</returns>
    public LabelScores? Combine(IEnumerable<(LabelMeaning Meaning, float Score)> labels)
    {
        Span<float> sums = stackalloc float[Meanings];
        sums.Clear();
        foreach (var (meaning, score) in labels)
        {
            if (!(score >= 0f && score <= 1.001f))
            {
                return null;
            }

            sums[(int)meaning] += score;
        }

        return Normalise(sums);
    }

    private LabelScores? Normalise(ReadOnlySpan<float> sums)
    {
        var (negative, neutral, positive) = (sums[0], sums[1], sums[2]);
        var sentiment = negative + neutral + positive;
        if (Questions.HasFlag(Questions.Sentiment) && sentiment <= 0f)
        {
            return null;
        }

        var scores = sentiment <= 0f ? default : new LabelScores(negative / sentiment, neutral / sentiment, positive / sentiment, 0f);
        return Questions.HasFlag(Questions.Complaint)
            ? Complaint(sums[3], sums[4]) is { } complaint ? scores with { Complaint = complaint } : null
            : scores;
    }

    /// <summary>A model with one label gives its probability as it is, one with two shares 1 between them.</summary>
    private float? Complaint(float yes, float no)
        => !_meanings.ContainsValue(LabelMeaning.NoComplaint) ? Math.Min(yes, 1f)
            : yes + no > 0f ? yes / (yes + no)
            : null;
}
