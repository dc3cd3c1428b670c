namespace MentionWatch.MLNet;

/// <summary>The columns of the model, from text to probabilities.</summary>
internal static class ModelColumns
{
    /// <summary>Number of sentiments; scores have them in the order of the domain's enumeration.</summary>
    public const int Sentiments = 3;

    public const string Text = nameof(TextRow.Text);
    public const string Features = "Features";
    public const string Label = "Label";
    public const string Score = "Score";
    public const string SentimentScore = nameof(ScoredRow.SentimentScore);
}
