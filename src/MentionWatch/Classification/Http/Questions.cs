namespace MentionWatch.Classification.Http;

/// <summary>The questions that a model answers.</summary>
[Flags]
internal enum Questions
{
    None = 0,
    Sentiment = 1,
    Complaint = 2,
}
