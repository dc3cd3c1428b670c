using System.Collections.Frozen;

namespace MentionWatch.Engines.Tokenization;

/// <summary>Words that turn around what follows them, Spanish and English, by the hash of their folded form.</summary>
internal static class Negators
{
    private static readonly string[] Words =
    [
        "no", "ni", "nunca", "jamas", "tampoco", "nada", "nadie", "sin", "ningun", "ninguna", "ninguno",
        "not", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "cant", "wont", "dont", "doesnt", "didnt",
        "isnt", "arent", "wasnt", "werent", "aint", "shouldnt", "wouldnt", "couldnt", "hasnt", "havent", "hadnt",
        "can't", "won't", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "ain't", "shouldn't", "wouldn't",
        "couldn't", "hasn't", "haven't", "hadn't",
    ];

    private static readonly FrozenSet<uint> Hashes = Words.Select(word => FeatureHash.Of(FeatureHash.Word, word)).ToFrozenSet();

    /// <summary>Whether the word with this hash negates.</summary>
    public static bool Contains(uint wordHash) => Hashes.Contains(wordHash);
}
