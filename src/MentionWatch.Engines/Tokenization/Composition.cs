using System.Collections.Frozen;
using System.Text;

namespace MentionWatch.Engines.Tokenization;

/// <summary>Puts Latin letters and the marks that follow them together, so that both ways to write <c>ñ</c> or <c>é</c> are one.</summary>
/// <remarks>Canonical composition as in Unicode Standard Annex 15, for one mark at a time and Latin letters only; it needs no valid text and allocates nothing.</remarks>
internal static class Composition
{
    private const char FirstComposed = '\u00C0', LastComposed = '\u1EFF';

    private static readonly FrozenDictionary<uint, char> Composed = Build().ToFrozenDictionary();

    /// <summary>Whether a letter and a mark make one character.</summary>
    public static bool TryCompose(char letter, char mark, out char composed) => Composed.TryGetValue(Key(letter, mark), out composed);

    private static uint Key(char letter, char mark) => ((uint)letter << 16) | mark;

    private static Dictionary<uint, char> Build()
    {
        var pairs = new Dictionary<uint, char>();
        for (var unit = FirstComposed; unit <= LastComposed; unit++)
        {
            var parts = unit.ToString().Normalize(NormalizationForm.FormD);
            var letter = parts[..^1].Normalize(NormalizationForm.FormC);
            if (parts.Length > 1 && letter.Length == 1)
            {
                pairs[Key(letter[0], parts[^1])] = unit;
            }
        }

        return pairs;
    }
}
