namespace MentionWatch.Engines.Lexicons;

/// <summary>Words with the polarity that people gave them.</summary>
/// <param name="Name">Where it comes from.</param>
/// <param name="Terms">Word, BCP 47 primary tag or <see cref="AnyLanguage"/>, and a score on the lexicon's own scale, positive in favour.</param>
public sealed record Lexicon(string Name, IReadOnlyList<LexiconTerm> Terms)
{
    /// <summary>The tag of emoji and faces, which every language has.</summary>
    public const string AnyLanguage = "xx";
}

/// <summary>One entry of a <see cref="Lexicon"/>.</summary>
/// <param name="Text">A word, an emoji or a face.</param>
/// <param name="Language">BCP 47 primary tag, or <see cref="Lexicon.AnyLanguage"/>.</param>
/// <param name="Score">Its polarity.</param>
public readonly record struct LexiconTerm(string Text, string Language, float Score);
