using Microsoft.ML.Data;

namespace MentionWatch.MLNet;

/// <summary>What the model sees of a text.</summary>
internal class TextRow
{
    /// <summary>The masked and folded text.</summary>
    public string Text { get; set; } = "";

    /// <summary>One at the place of the language; see <see cref="LanguageVector"/>.</summary>
    [VectorType(LanguageVector.Length)]
    public float[] Language { get; set; } = LanguageVector.Of(Core.Mentions.Languages.LanguageTag.Undetermined);
}
