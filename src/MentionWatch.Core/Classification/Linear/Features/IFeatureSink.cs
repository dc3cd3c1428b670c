namespace MentionWatch.Core.Classification.Linear.Features;

/// <summary>Receives the hashed features of a text while it is read.</summary>
internal interface IFeatureSink
{
    /// <summary>A word, a pair of words, an emoji or a trait of the writing.</summary>
    void AddWord(uint hash);

    /// <summary>A run of two to five characters within a word.</summary>
    void AddCharacters(uint hash);
}
