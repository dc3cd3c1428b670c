namespace MentionWatch.MLNet.Training;

/// <summary>A text of which is known whether it is a complaint.</summary>
internal sealed class ComplaintRow : TextRow
{
    /// <summary>Whether it is.</summary>
    public bool Label { get; set; }
}
