namespace MentionWatch.Core.Mentions;

/// <summary>Finds every occurrence of many phrases in one pass over a text, in time independent of their number.</summary>
/// <remarks>
/// Source: Aho and Corasick, "Efficient String Matching: An Aid to Bibliographic Search" (1975), in its deterministic form: failure
/// links are resolved while building, so that scanning is one table look-up a character. Characters that occur in no phrase share
/// one column of the table.
/// </remarks>
internal sealed class PhraseAutomaton
{
    private readonly ushort[] _columnOf = new ushort[char.MaxValue + 1];
    private readonly int _columns;
    private readonly int[] _next;
    private readonly int[][] _found;

    /// <summary>Builds the automaton.</summary>
    /// <param name="phrases">Phrases, none of them empty; equal ones are each reported.</param>
    public PhraseAutomaton(IReadOnlyList<string> phrases)
    {
        _columns = AssignColumns(phrases);
        var states = 1 + phrases.Sum(phrase => phrase.Length);
        var next = new int[states * _columns];
        var found = new List<int>[states];
        var used = BuildTrie(phrases, next, found);
        Resolve(next, found);
        _next = next.AsSpan(0, used * _columns).ToArray();
        _found = [.. found.Take(used).Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>The state before the first character.</summary>
    public const int Start = 0;

    /// <summary>The state after one more character.</summary>
    public int Step(int state, char unit) => _next[(state * _columns) + _columnOf[unit]];

    /// <summary>Indices of the phrases that end at this state, longest first.</summary>
    public ReadOnlySpan<int> Found(int state) => _found[state];

    private int AssignColumns(IReadOnlyList<string> phrases)
    {
        ushort columns = 1;
        foreach (var unit in phrases.SelectMany(phrase => phrase))
        {
            if (_columnOf[unit] == 0)
            {
                _columnOf[unit] = columns++;
            }
        }

        return columns;
    }

    private int BuildTrie(IReadOnlyList<string> phrases, int[] next, List<int>[] found)
    {
        var used = 1;
        for (var index = 0; index < phrases.Count; index++)
        {
            var state = Start;
            foreach (var unit in phrases[index])
            {
                ref var child = ref next[(state * _columns) + _columnOf[unit]];
                state = child == 0 ? child = used++ : child;
            }

            (found[state] ??= []).Add(index);
        }

        return used;
    }

    /// <summary>Goes through the trie breadth first and replaces each missing edge by that of the longest proper suffix.</summary>
    private void Resolve(int[] next, List<int>[] found)
    {
        var suffix = new int[found.Length];
        var queue = new Queue<int>(next.Take(_columns).Where(child => child != 0));
        while (queue.TryDequeue(out var state))
        {
            if (found[suffix[state]] is { } shorter)
            {
                (found[state] ??= []).AddRange(shorter);
            }

            for (var column = 0; column < _columns; column++)
            {
                ref var child = ref next[(state * _columns) + column];
                var fallback = next[(suffix[state] * _columns) + column];
                if (child == 0)
                {
                    child = fallback;
                }
                else
                {
                    suffix[child] = fallback;
                    queue.Enqueue(child);
                }
            }
        }
    }
}
