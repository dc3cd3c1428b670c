using System.Buffers;
using System.Collections.Frozen;

namespace MentionWatch.Core.Mentions;

/// <summary>Tells which of the watched brands a mention belongs to. Immutable and safe to share between threads.</summary>
/// <remarks>
/// A brand is mentioned when one of its names, <c>@handles</c> or <c>#hashtags</c> stands in the text as a whole word and none of its
/// excluded phrases does, or when the source says so (<see cref="Mention.Brand"/>). A brand written with <c>ñ</c> is also found with
/// <c>n</c>, but not the other way round. All brands are looked for in one pass; a text that mentions none allocates nothing.
/// </remarks>
public sealed class BrandMatcher
{
    private const int StackUnits = 1024;
    private const int StackWords = 64;

    private readonly string[] _keys;
    private readonly BrandPattern[] _patterns;
    private readonly PhraseAutomaton _automaton;
    private readonly FrozenDictionary<string, int> _declared;
    private readonly FrozenDictionary<string, int[]> _ownAccounts;

    /// <summary>Prepares the search for these brands.</summary>
    public BrandMatcher(IReadOnlyList<Brand> brands)
    {
        _keys = [.. brands.Select(brand => brand.Key)];
        _patterns = [.. brands.SelectMany(BrandPattern.Of)];
        _automaton = new PhraseAutomaton([.. _patterns.Select(pattern => pattern.Text)]);
        _declared = brands
            .SelectMany((brand, index) => brand.Names.Prepend(brand.Key).Select(name => (Name: TextFolding.Fold(name), index)))
            .DistinctBy(entry => entry.Name)
            .ToFrozenDictionary(entry => entry.Name, entry => entry.index, StringComparer.Ordinal);
        _ownAccounts = brands
            .SelectMany((brand, index) => brand.OwnAccounts.Select(account => (Account: account.Trim().TrimStart('@'), index)))
            .GroupBy(entry => entry.Account, entry => entry.index, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().Order().ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Finds the brands of a mention.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="only">Keys of the brands to look for; empty for all.</param>
    /// <returns>The brands it is about and those that wrote it; <see cref="BrandMatches.None"/> when there are none.</returns>
    public BrandMatches Match(Mention mention, IReadOnlyList<string> only)
    {
        var words = (_keys.Length + 63) / 64;
        Span<ulong> included = words <= StackWords ? stackalloc ulong[words] : new ulong[words];
        var writers = WritersOf(mention.Author);
        if (mention.Brand is not { } declared || !MarkDeclared(declared, included))
        {
            Scan(mention.Text, included);
        }

        foreach (var writer in writers)
        {
            Unmark(included, writer);
        }

        return writers.Length == 0 && !included.ContainsAnyExcept(0UL) ? BrandMatches.None : Collect(included, writers, only);
    }

    private BrandMatches Collect(ReadOnlySpan<ulong> included, int[] writers, IReadOnlyList<string> only)
    {
        var mentioned = new List<string>(1);
        for (var brand = 0; brand < _keys.Length; brand++)
        {
            if (IsMarked(included, brand) && IsWanted(_keys[brand], only))
            {
                mentioned.Add(_keys[brand]);
            }
        }

        return new BrandMatches(mentioned, [.. writers.Select(writer => _keys[writer]).Where(key => IsWanted(key, only))]);
    }

    private int[] WritersOf(Author author)
    {
        if (_ownAccounts.Count == 0 || (author.Handle ?? author.Id) is not { } account)
        {
            return [];
        }

        var byName = _ownAccounts.GetAlternateLookup<ReadOnlySpan<char>>();
        return byName.TryGetValue(account.AsSpan().TrimStart('@'), out var brands) ? brands : [];
    }

    private bool MarkDeclared(string declared, Span<ulong> included)
    {
        var known = _declared.TryGetValue(TextFolding.Fold(declared), out var brand);
        if (known)
        {
            Mark(included, brand);
        }

        return known;
    }

    private void Scan(string text, Span<ulong> included)
    {
        var rented = text.Length > StackUnits ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> buffer = rented ?? stackalloc char[StackUnits];
        var folded = buffer[..TextFolding.Fold(text, buffer)];
        Span<ulong> excluded = included.Length <= StackWords ? stackalloc ulong[included.Length] : new ulong[included.Length];
        ScanFolded(folded, included, excluded);
        for (var word = 0; word < included.Length; word++)
        {
            included[word] &= ~excluded[word];
        }

        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private void ScanFolded(ReadOnlySpan<char> text, Span<ulong> included, Span<ulong> excluded)
    {
        var state = PhraseAutomaton.Start;
        for (var position = 0; position < text.Length; position++)
        {
            state = _automaton.Step(state, text[position]);
            foreach (var index in _automaton.Found(state))
            {
                var pattern = _patterns[index];
                if (pattern.IsWholeWord(text, position + 1 - pattern.Text.Length, position + 1))
                {
                    Mark(pattern.Kind == PatternKind.Includes ? included : excluded, pattern.Brand);
                }
            }
        }
    }

    private static bool IsWanted(string key, IReadOnlyList<string> only) => only.Count == 0 || only.Contains(key, StringComparer.Ordinal);

    private static bool IsMarked(ReadOnlySpan<ulong> set, int brand) => (set[brand >> 6] & (1UL << (brand & 63))) != 0;

    private static void Mark(Span<ulong> set, int brand) => set[brand >> 6] |= 1UL << (brand & 63);

    private static void Unmark(Span<ulong> set, int brand) => set[brand >> 6] &= ~(1UL << (brand & 63));
}
