using MentionWatch.Core.Classification;
using MentionWatch.Core.Mentions;

namespace MentionWatch.MLNet.Training;

/// <summary>Labelled texts made ready for the learners.</summary>
internal sealed class TrainingRows
{
    /// <summary>One text in this many is kept aside to calibrate the probabilities before the model is trained on all.</summary>
    private const ulong CalibrationShare = 10;

    private TrainingRows(IReadOnlyList<SentimentRow> sentiment, IReadOnlyList<ComplaintRow> complaint) => (Sentiment, Complaint) = (sentiment, complaint);

    public IReadOnlyList<SentimentRow> Sentiment { get; }

    public IReadOnlyList<ComplaintRow> Complaint { get; }

    /// <summary>A label without any text; a learner cannot do without.</summary>
    private string? Missing
    {
        get
        {
            var sentiments = Sentiment.Select(row => row.Label).ToHashSet();
            var complaints = Complaint.Select(row => row.Label).ToHashSet();
            return !sentiments.Contains(SentimentRow.LabelOf(Core.Classification.Sentiment.Negative)) ? "negative text"
                : !sentiments.Contains(SentimentRow.LabelOf(Core.Classification.Sentiment.Neutral)) ? "neutral text"
                : !sentiments.Contains(SentimentRow.LabelOf(Core.Classification.Sentiment.Positive)) ? "positive text"
                : !complaints.Contains(true) ? "complaint"
                : !complaints.Contains(false) ? "text that is no complaint"
                : null;
        }
    }

    /// <summary>Makes texts ready; those that say nothing are left out.</summary>
    /// <exception cref="ArgumentException">A label does not occur: nothing can be learnt of it.</exception>
    public static TrainingRows Of(IReadOnlyList<LabelledText> texts, CancellationToken cancellationToken)
    {
        List<SentimentRow> sentiment = [];
        List<ComplaintRow> complaint = [];
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(text, sentiment, complaint);
        }

        var rows = new TrainingRows(sentiment, complaint);
        return rows.Missing is { } missing ? throw new ArgumentException($"The texts hold no {missing}.", nameof(texts)) : rows;
    }

    /// <summary>Those to learn from and those kept aside; too few to have every label on both sides are both.</summary>
    public (TrainingRows Learnt, TrainingRows Aside) Split()
    {
        var (learnt, aside) = (Part(aside: false), Part(aside: true));
        return learnt.Missing is null && aside.Missing is null ? (learnt, aside) : (this, this);
    }

    private static void Add(LabelledText text, List<SentimentRow> sentiment, List<ComplaintRow> complaint)
    {
        if (ModelText.Of(text.Text) is not { } prepared)
        {
            return;
        }

        if (text.Sentiment is { } felt)
        {
            sentiment.Add(new SentimentRow { Text = prepared, Label = SentimentRow.LabelOf(felt) });
        }

        if (text.Complaint is { } complains)
        {
            complaint.Add(new ComplaintRow { Text = prepared, Label = complains });
        }
    }

    private static bool IsAside(TextRow row) => StableHash.Of(row.Text) % CalibrationShare == 0;

    private TrainingRows Part(bool aside)
        => new([.. Sentiment.Where(row => IsAside(row) == aside)], [.. Complaint.Where(row => IsAside(row) == aside)]);
}
