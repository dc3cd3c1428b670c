namespace MentionWatch.Core.Classification.Linear.Features;

/// <summary>What the words before tell about the next one: the last word for pairs, and how far a negation still reaches.</summary>
internal struct WordContext
{
    private const int NegationReach = 3;
    private uint _previous;
    private int _negated;

    /// <summary>Gives a word, its pair with the word before, and its negated form when a negation reaches it.</summary>
    public void Add<TSink>(uint hash, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        sink.AddWord(hash);
        sink.AddWord(FeatureHash.Append(FeatureHash.Append(FeatureHash.Pair, _previous), hash));
        if (_negated > 0)
        {
            _negated--;
            sink.AddWord(FeatureHash.Append(FeatureHash.Negated, hash));
        }

        if (Negators.Contains(hash))
        {
            _negated = NegationReach;
        }

        _previous = hash;
    }

    /// <summary>A sign that closes a clause ends the reach of a negation.</summary>
    public void EndClause() => _negated = 0;
}
