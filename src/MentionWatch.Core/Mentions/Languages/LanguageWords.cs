using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace MentionWatch.Core.Mentions.Languages;

/// <summary>Words and endings with their weight for each language, by hash of their folded form.</summary>
internal static class LanguageWords
{
    /// <summary>The languages, as lanes of a weight: the two that are understood come first, the rest are there to be told from them.</summary>
    private static readonly string[] Languages = [LanguageTag.Spanish, LanguageTag.English, "pt", "fr", "it", "de", "nl", "ca"];

    private const int EndingLength = 3;
    private const char EndingMark = '-';
    private const char Comment = '#';

    private static readonly FrozenDictionary<ulong, Vector128<short>> Weights = Load();

    /// <summary>What a folded word says of each language; nothing when neither it nor its ending is known.</summary>
    public static Vector128<short> Of(ReadOnlySpan<char> word)
    {
        if (Weights.TryGetValue(StableHash.Of(word), out var weight))
        {
            return weight;
        }

        if (word.Length <= EndingLength)
        {
            return default;
        }

        Span<char> ending = stackalloc char[EndingLength + 1];
        ending[0] = EndingMark;
        word[^EndingLength..].CopyTo(ending[1..]);
        return Weights.TryGetValue(StableHash.Of(ending), out weight) ? weight : default;
    }

    private static FrozenDictionary<ulong, Vector128<short>> Load()
    {
        var weights = new Dictionary<ulong, Vector128<short>>();
        using var stream = typeof(LanguageWords).Assembly.GetManifestResourceStream("language-words.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith(Comment))
            {
                Add(weights, line.Split(' '));
            }
        }

        return weights.ToFrozenDictionary();
    }

    /// <summary>A line is a language, a weight, and the words that have it.</summary>
    private static void Add(Dictionary<ulong, Vector128<short>> weights, string[] fields)
    {
        var lane = Array.IndexOf(Languages, fields[0]);
        var weight = short.Parse(fields[1], CultureInfo.InvariantCulture);
        foreach (var word in fields.AsSpan(2))
        {
            var hash = StableHash.Of(word);
            weights[hash] = weights.GetValueOrDefault(hash).WithElement(lane, weight);
        }
    }
}
