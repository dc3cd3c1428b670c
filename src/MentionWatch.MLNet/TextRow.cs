namespace MentionWatch.MLNet;

/// <summary>What the model sees of a text. The language is not part of it: as a feature it did not pay.</summary>
internal class TextRow
{
    /// <summary>The masked and folded text.</summary>
    public string Text { get; set; } = "";
}
