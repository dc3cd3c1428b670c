using System.Runtime.InteropServices;
using MentionWatch.Engines.Tokenization;

namespace MentionWatch.Engines.Lexicons;

/// <summary>The words that have a vector, by key, the most frequent first: an open-addressing table that holds no text.</summary>
internal sealed class Vocabulary
{
    private const int LeastBits = 4;

    private readonly ulong[] _table;
    private readonly int _bits;

    /// <summary>Makes a vocabulary of distinct keys.</summary>
    public Vocabulary(uint[] keys)
    {
        Keys = keys;
        _bits = LeastBits;
        while ((1 << _bits) < keys.Length * 2)
        {
            _bits++;
        }

        _table = new ulong[1 << _bits];
        for (var word = 0; word < keys.Length; word++)
        {
            Insert(keys[word], word);
        }
    }

    /// <summary>The keys by word.</summary>
    public uint[] Keys { get; }

    /// <summary>Number of words.</summary>
    public int Count => Keys.Length;

    /// <summary>The word of a key, or -1.</summary>
    public int IndexOf(uint key)
    {
        for (var slot = FeatureHash.Slot(key, _bits); ; slot = (slot + 1) & (_table.Length - 1))
        {
            var entry = _table[slot];
            if (entry == 0 || (uint)(entry >> 32) == key)
            {
                return (int)(uint)entry - 1;
            }
        }
    }

    /// <summary>The most frequent keys among counts, at least so frequent, at most so many; keys break ties.</summary>
    public static Vocabulary Of(Dictionary<uint, int> counts, int fewest, int most)
        => new([.. counts.Where(pair => pair.Value >= fewest).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(most).Select(pair => pair.Key)]);

    /// <summary>Counts the words of a text.</summary>
    public static void Tally(Dictionary<uint, int> counts, WordList words)
    {
        foreach (var key in words.Keys)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        }
    }

    private void Insert(uint key, int word)
    {
        var slot = FeatureHash.Slot(key, _bits);
        while (_table[slot] != 0)
        {
            slot = (slot + 1) & (_table.Length - 1);
        }

        _table[slot] = ((ulong)key << 32) | (uint)(word + 1);
    }
}
