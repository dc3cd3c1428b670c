using System.Collections.Frozen;

namespace MentionWatch.Engines.Tokenization;

/// <summary>Words that a negation takes back: "no está nada mal" praises, "sin problemas" says that all is well, and "it's not great" finds fault.</summary>
/// <remarks>
/// Each of the three kinds is one word to the models, whichever words it was said with: together they are frequent enough to be learnt, and
/// what is known of the denied word, of the negation, and of their letters, does not count.
/// </remarks>
internal static class Denials
{
    /// <summary>What the models see instead of a bad quality, a trouble and a good quality: signs that stand in no lexicon.</summary>
    private const char Bad = '¬', Trouble = '¤', Good = '¦';

    private static readonly string[] BadWords =
    [
        "mal", "malo", "mala", "malos", "malas", "feo", "fea", "feos", "feas", "horrible", "horribles", "terrible", "terribles", "disgusta", "desagrada",
        "caro", "caros", "aburrido", "aburrida", "decepciona", "decepcionan", "decepciono", "defrauda", "defraudan", "defraudo", "falla", "fallan",
        "bad", "worst", "awful", "ugly", "boring", "shabby", "disappoint", "disappoints", "disappointed", "disappointing", "fails", "expensive",
    ];

    private static readonly string[] Troubles =
    [
        "problema", "problemas", "queja", "quejas", "inconveniente", "inconvenientes", "retraso", "retrasos", "demora", "demoras",
        "problem", "problems", "issue", "issues", "complaint", "complaints", "trouble", "troubles", "hassle", "hassles", "delay", "delays", "worries", "regrets",
    ];

    private static readonly string[] GoodWords =
    [
        "bien", "buen", "bueno", "buena", "buenos", "buenas", "gusta", "gustan", "gusto", "encanta", "recomiendo", "recomendable", "feliz", "contento", "contenta",
        "satisfecho", "satisfecha", "agradable", "util", "justo", "normal", "serio",
        "good", "great", "nice", "happy", "fun", "funny", "cool", "fair", "ok", "okay", "fine", "acceptable", "helpful", "impressed", "satisfied",
        "pleased", "recommend", "recommended", "worth", "amazing", "excellent", "easy", "best", "enjoy",
    ];

    /// <summary>Words over which a negation reaches the denied one; over any other it denies something else.</summary>
    private static readonly string[] Bridges =
    [
        "es", "esta", "estan", "estaba", "estuvo", "estuvieron", "fue", "fueron", "era", "son", "ha", "han", "sido", "tan", "del", "todo", "me", "te", "se",
        "le", "lo", "la", "los", "las", "nos", "parece", "parecio", "pinta", "suena", "ve", "sabe", "queda", "quedo", "quedado", "va", "tengo", "tiene",
        "tenemos", "tuve", "tuvimos", "hay", "hubo", "a", "an", "at", "all", "half", "too", "that", "so", "the", "really", "very", "as", "was", "is", "be",
        "been", "have", "had", "any", "single",
    ];

    private static readonly FrozenDictionary<uint, char> Denied = Signs(BadWords, Bad).Concat(Signs(Troubles, Trouble)).Concat(Signs(GoodWords, Good)).ToFrozenDictionary();

    private static readonly FrozenSet<uint> Bridging = Hashes(Bridges);

    /// <summary>"Never been so bad" denies nothing.</summary>
    private static readonly FrozenSet<uint> Nevers = Hashes("nunca", "jamas", "never"), Degrees = Hashes("tan", "so", "as", "that");

    private static readonly FrozenSet<uint> Stress = Hashes("at", "all", "whatsoever");

    /// <summary>How a negation denies what follows it.</summary>
    public static Denial By(uint negator) => Nevers.Contains(negator) ? Denial.Ever : Denial.Here;

    /// <summary>What is left of a denial after one more word.</summary>
    public static Denial Over(Denial denial, uint wordHash)
        => denial != Denial.None && Bridging.Contains(wordHash) && !(denial == Denial.Ever && Degrees.Contains(wordHash)) ? denial : Denial.None;

    /// <summary>Whether the word with this hash is turned around where it is denied, and the sign that then stands for it.</summary>
    public static bool TryTurn(uint wordHash, out char sign) => Denied.TryGetValue(wordHash, out sign);

    /// <summary>Whether a word only stresses the denial before it, as "at all" does.</summary>
    public static bool Stresses(uint wordHash) => Stress.Contains(wordHash);

    private static IEnumerable<KeyValuePair<uint, char>> Signs(string[] words, char sign) => Hashes(words).Select(hash => KeyValuePair.Create(hash, sign));

    private static FrozenSet<uint> Hashes(params string[] words) => words.Select(word => FeatureHash.Of(FeatureHash.Word, word)).ToFrozenSet();
}
