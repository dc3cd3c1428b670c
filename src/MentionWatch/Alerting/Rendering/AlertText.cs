namespace MentionWatch.Alerting.Rendering;

/// <summary>An alert in words, in the order it is read; receivers lay it out and escape it.</summary>
internal sealed record AlertText
{
    /// <summary>Brand and how bad, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>What to know before all else: a test, or somebody who could not be told.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>What somebody did, when that is the news.</summary>
    public IReadOnlyList<string> News { get; init; } = [];

    /// <summary>Since when.</summary>
    public required string Since { get; init; }

    /// <summary>Observed against expected, words, places, and what the numbers leave out.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>The rest, each part under its heading.</summary>
    public IReadOnlyList<AlertSection> Sections { get; init; } = [];

    /// <summary>What to tap.</summary>
    public IReadOnlyList<AlertLink> Links { get; init; } = [];

    /// <summary>What is read first, below the title.</summary>
    public IReadOnlyList<string> Lead => [.. News, Since, .. Why];

    /// <summary>How many posts are quoted as examples.</summary>
    public int Posts => Sections.FirstOrDefault(IsExamples)?.Lines.OfType<QuotedPost>().Count() ?? 0;

    /// <summary>The same with at most so many examples, and a word about all that are left out.</summary>
    public AlertText WithPosts(int max, IPhrases phrases)
        => Posts <= max ? this : this with { Sections = [.. Sections.Select(section => IsExamples(section) ? section.WithPosts(max, phrases) : section)] };

    /// <summary>The lines of one part; none when it is not there.</summary>
    public IReadOnlyList<string> LinesOf(AlertPart part)
        => [.. Sections.Where(section => section.Part == part).SelectMany(section => section.Lines).OfType<SaidLine>().Select(line => line.Text)];

    private static bool IsExamples(AlertSection section) => section.Part == AlertPart.Posts;
}
