namespace MentionWatch.Configuration;

/// <summary>The shared list every reader and rule appends to, so that all mistakes are told at once.</summary>
internal sealed class Mistakes
{
    private readonly List<Mistake> _all = [];

    public IReadOnlyList<Mistake> All => _all;

    public void Add(string path, string problem, string remedy) => _all.Add(new Mistake(path, problem, remedy));

    /// <summary>Whether something at or below a path is wrong already: a rule has nothing to say about what could not be read.</summary>
    public bool Cover(string path) => _all.Exists(mistake => IsAtOrBelow(mistake.Path, path));

    private static bool IsAtOrBelow(string candidate, string path)
        => candidate.StartsWith(path, StringComparison.Ordinal)
            && (candidate.Length == path.Length || candidate[path.Length] is '.' or '[');
}
