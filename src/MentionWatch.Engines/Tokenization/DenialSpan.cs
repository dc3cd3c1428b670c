namespace MentionWatch.Engines.Tokenization;

/// <summary>Where a denial began, and how far it still reaches.</summary>
/// <param name="Denial">How the next word is denied.</param>
/// <param name="Word">Number of the negation among the words.</param>
/// <param name="Start">Where the negation stands among the characters.</param>
/// <param name="Sign">The sign that was put for a denial right before, or none.</param>
internal readonly record struct DenialSpan(Denial Denial, int Word, int Start, char Sign)
{
    /// <summary>One more negation: the first of a row begins it.</summary>
    public DenialSpan By(uint negator, int word, int start)
        => Denial == Denial.None ? new DenialSpan(Denials.By(negator), word, start, default) : this with { Denial = Denials.By(negator) };

    /// <summary>Moves over a word that is not denied.</summary>
    public DenialSpan Over(uint hash) => this with { Denial = Denials.Over(Denial, hash), Sign = default };

    /// <summary>Whether a word is denied, or stresses the denial before it, and by which sign it is then replaced.</summary>
    public bool TryEnd(uint hash, out char sign)
    {
        sign = Sign;
        return Sign != default ? Denials.Stresses(hash) : Denial != Denial.None && Denials.TryTurn(hash, out sign);
    }

    /// <summary>What is left when everything from the negation on was replaced.</summary>
    public DenialSpan Ended(char sign) => this with { Denial = Denial.None, Sign = sign };
}
