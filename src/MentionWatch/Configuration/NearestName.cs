namespace MentionWatch.Configuration;

/// <summary>Finds what somebody probably meant to write.</summary>
internal static class NearestName
{
    /// <summary>The known name closest to a misspelt one, or <see langword="null"/> when none is close.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        var (name, distance) = known
            .Select(name => (Name: name, Distance: Distance(written.ToUpperInvariant(), name.ToUpperInvariant())))
            .DefaultIfEmpty((Name: "", Distance: int.MaxValue))
            .MinBy(candidate => candidate.Distance);
        return distance <= Math.Max(1, Math.Min(written.Length, name.Length) / 3) ? name : null;
    }

    /// <summary>A remedy: the nearest name when there is one, else all of them.</summary>
    public static string Suggest(string written, IReadOnlyCollection<string> known)
        => Of(written, known) is { } nearest ? $"Did you mean \"{nearest}\"?"
            : known.Count == 0 ? "There are none to choose from."
            : $"Known are: {string.Join(", ", known)}.";

    /// <summary>Edit distance in which swapping neighbours counts once (optimal string alignment; Damerau 1964, Levenshtein 1966).</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 ? j : j == 0 ? i : Cheapest(d, a, b, i, j);
            }
        }

        return d[a.Length, b.Length];
    }

    private static int Cheapest(int[,] d, string a, string b, int i, int j)
    {
        var cost = a[i - 1] == b[j - 1] ? 0 : 1;
        var best = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, d[i - 2, j - 2] + 1) : best;
    }
}
