using MentionWatch.Engines.Tokenization;

namespace MentionWatch.Engines.Linear;

/// <summary>Words, words together and runs of characters of a text, as hashes. Buffers that a thread uses again and again.</summary>
internal sealed class HashedFeatures
{
    private const int MostOfAWord = 7;
    private const int MostBesides = 64;
    private const int ManyShouts = 3;
    private const uint Start = 1, End = 2;
    private static readonly uint Hashtag = FeatureHash.Append(FeatureHash.Trait, 77);
    private static readonly uint Shout = FeatureHash.Append(FeatureHash.Trait, 1);
    private static readonly uint Shouts = FeatureHash.Append(FeatureHash.Trait, 2);

    [ThreadStatic]
    private static HashedFeatures? _ofThread;

    private readonly uint[] _words = new uint[(WordList.Most * MostOfAWord) + MostBesides];
    private readonly uint[] _runs = new uint[(FoldedText.Longest + MostBesides) * LinearRecipe.MostOfRun];
    private int _wordCount;
    private int _runCount;

    /// <summary>The ones of this thread; what they hold lasts until the next text is read.</summary>
    public static HashedFeatures OfThread => _ofThread ??= new HashedFeatures();

    /// <summary>Words, words together, emoji and traits of the writing.</summary>
    public ReadOnlySpan<uint> Words => _words.AsSpan(0, _wordCount);

    /// <summary>Runs of characters within a chunk.</summary>
    public ReadOnlySpan<uint> Runs => _runs.AsSpan(0, _runCount);

    /// <summary>Makes the features of a text.</summary>
    public HashedFeatures Read(TokenizedText text, LinearRecipe recipe)
    {
        (_wordCount, _runCount) = (0, 0);
        ReadWords(text.Words, recipe);
        if (text.Shouts > 0)
        {
            Add(Shout);
        }

        if (text.Shouts > ManyShouts)
        {
            Add(Shouts);
        }

        _runCount = ReadRuns(text.Characters, recipe.LongestRun, _runs);
        return this;
    }

    private void Add(uint word) => _words[_wordCount++] = word;

    private void ReadWords(WordList words, LinearRecipe recipe)
    {
        var hashes = words.Hashes;
        var traits = words.Traits;
        for (var i = 0; i < hashes.Length; i++)
        {
            Add(hashes[i]);
            Add(Together(FeatureHash.Pair, i > 0 ? hashes[i - 1] : Start, hashes[i]));
            AddTraits(hashes[i], traits[i]);
            AddReach(hashes[..(i + 1)], recipe);
        }

        if (hashes.Length > 0)
        {
            Add(Together(FeatureHash.Pair, hashes[^1], End));
        }

        foreach (var part in words.HashtagParts)
        {
            Add(part);
        }
    }

    private void AddTraits(uint hash, WordTraits traits)
    {
        if ((traits & WordTraits.Hashtag) != WordTraits.None)
        {
            Add(Hashtag);
        }

        if ((traits & WordTraits.Negated) != WordTraits.None)
        {
            Add(FeatureHash.Append(FeatureHash.Negated, hash));
        }
    }

    /// <summary>The last word together with words further back.</summary>
    private void AddReach(ReadOnlySpan<uint> hashes, LinearRecipe recipe)
    {
        if (recipe.Triples && hashes.Length > 2)
        {
            Add(FeatureHash.Append(Together(FeatureHash.Triple, hashes[^3], hashes[^2]), hashes[^1]));
        }

        for (var skip = 1; skip <= recipe.Skips && hashes.Length > skip + 1; skip++)
        {
            Add(Together(FeatureHash.Skip, hashes[^(skip + 2)], hashes[^1]));
        }
    }

    private static uint Together(uint seed, uint first, uint second) => FeatureHash.Append(FeatureHash.Append(seed, first), second);

    /// <summary>Runs start at every character and end at the latest with the blank after their chunk.</summary>
    private static int ReadRuns(ReadOnlySpan<char> characters, int longest, Span<uint> runs)
    {
        var count = 0;
        for (var start = 0; start < characters.Length - 1; start++)
        {
            var hash = FeatureHash.Append(FeatureHash.Characters, characters[start]);
            foreach (var unit in characters.Slice(start + 1, Math.Min(longest, characters.Length - start) - 1))
            {
                hash = FeatureHash.Append(hash, unit);
                runs[count++] = hash;
                if (unit == ' ')
                {
                    break;
                }
            }
        }

        return count;
    }
}
