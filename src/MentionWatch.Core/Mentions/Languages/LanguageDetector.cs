using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Mentions.Languages;

/// <summary>Tells Spanish, English and everything else apart by frequent words, word endings, signs and scripts.</summary>
/// <remarks>
/// The words stand in <c>words.txt</c>. Six further languages are known only to be recognised as neither; a text without any evidence is
/// <see cref="LanguageTag.Undetermined"/> as well.
/// </remarks>
public static class LanguageDetector
{
    private const int Spanish = 0, English = 1;

    /// <summary>More of a text than this says nothing new.</summary>
    private const int LongestRead = 1000;

    /// <summary>Detects the language of a text.</summary>
    /// <returns><see cref="LanguageTag.Spanish"/>, <see cref="LanguageTag.English"/> or <see cref="LanguageTag.Undetermined"/>.</returns>
    public static string Detect(ReadOnlySpan<char> text)
    {
        var read = text[..Math.Min(text.Length, LongestRead)];
        var evidence = default(LanguageEvidence);
        foreach (var range in read.SplitAny([' ', '\n', '\t', '\r', '\u00A0']))
        {
            if (!read[range].IsEmpty)
            {
                evidence.Add(read[range]);
            }
        }

        return evidence.IsForeignScript ? LanguageTag.Undetermined : Strongest(evidence.Weights);
    }

    private static string Strongest(Vector128<short> weights)
    {
        var best = Math.Max(weights[Spanish], weights[English]);
        for (var other = English + 1; other < Vector128<short>.Count; other++)
        {
            if (weights[other] > best)
            {
                return LanguageTag.Undetermined;
            }
        }

        return weights[Spanish] > weights[English] ? LanguageTag.Spanish
            : weights[English] > weights[Spanish] ? LanguageTag.English
            : LanguageTag.Undetermined;
    }
}
