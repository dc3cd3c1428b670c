namespace MentionWatch.Classification.Http;

/// <summary>What a label of a model server says about a text.</summary>
internal enum LabelMeaning
{
    Negative,
    Neutral,
    Positive,
    Complaint,
    NoComplaint,
}
