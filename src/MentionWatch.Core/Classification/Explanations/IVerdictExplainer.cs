namespace MentionWatch.Core.Classification.Explanations;

/// <summary>An engine that can name the words that decided.</summary>
public interface IVerdictExplainer
{
    /// <summary>Names the words of a text that moved its verdict, the most telling first.</summary>
    /// <param name="text">The unmasked text; handles, addresses and numbers come back masked.</param>
    /// <returns>Words with a noticeable effect; none for a text that says nothing.</returns>
    IReadOnlyList<WordEffect> Explain(TextToClassify text);
}
