using MentionWatch.Core.Classification;
using MentionWatch.Engines.Lexicons;

namespace MentionWatch.Engines.Learning;

/// <summary>All that a trainer learns from.</summary>
public sealed record TrainingTexts
{
    /// <summary>How many times as much an own text counts, when nothing else is said.</summary>
    public const float UsualOwnWeight = 3f;

    /// <summary>Texts that people labelled, for one or both questions.</summary>
    public required IReadOnlyList<LabelledText> Labelled { get; init; }

    /// <summary>Texts labelled by those who use the model; they count for more.</summary>
    public IReadOnlyList<LabelledText> Own { get; init; } = [];

    /// <summary>How many times as much each of those counts.</summary>
    public float OwnWeight { get; init; } = UsualOwnWeight;

    /// <summary>Texts whose label follows from a rule; they are learnt from first and count for less.</summary>
    public IReadOnlyList<LabelledText> Weak { get; init; } = [];

    /// <summary>Texts without labels; words are learnt from them.</summary>
    public IReadOnlyList<UnlabelledText> Unlabelled { get; init; } = [];

    /// <summary>Polarities of words; a language takes those that have words of its own, eight at most.</summary>
    public IReadOnlyList<Lexicon> Lexicons { get; init; } = [];
}

/// <summary>One text of which only the language is known.</summary>
/// <param name="Language">BCP 47 primary tag.</param>
/// <param name="Text">The text; masking it again changes nothing.</param>
public readonly record struct UnlabelledText(string Language, string Text);
