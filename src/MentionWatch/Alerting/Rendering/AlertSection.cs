namespace MentionWatch.Alerting.Rendering;

/// <summary>A part of an alert under its heading.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Lines">What it says, never empty.</param>
/// <param name="NotShown">Posts that are left out.</param>
internal sealed record AlertSection(AlertPart Part, string Heading, IReadOnlyList<AlertLine> Lines, int NotShown = 0)
{
    /// <summary>The same with at most so many posts, and a word about those left out.</summary>
    public AlertSection WithPosts(int max, IPhrases phrases)
    {
        AlertLine[] posts = [.. Lines.OfType<QuotedPost>()];
        var missing = NotShown + Math.Max(0, posts.Length - max);
        return this with { Lines = [.. posts.Take(max), .. missing > 0 ? [new SaidLine(phrases.MorePosts(missing))] : Array.Empty<AlertLine>()], NotShown = missing };
    }
}

/// <summary>The parts of an alert, in the order they are read.</summary>
internal enum AlertPart
{
    /// <summary>Posts that show it.</summary>
    Posts,

    /// <summary>Who carries it furthest.</summary>
    Amplifiers,

    /// <summary>Where it began.</summary>
    FirstPost,

    /// <summary>Complaints that wait for an answer.</summary>
    Unanswered,

    /// <summary>What to do now.</summary>
    Do,

    /// <summary>What not to do.</summary>
    Dont,

    /// <summary>Who is told next.</summary>
    Next,
}

/// <summary>One line of a part.</summary>
internal abstract record AlertLine;

/// <summary>Words of ours.</summary>
/// <param name="Text">The words.</param>
/// <param name="Step">Its number, when it is a step to take.</param>
/// <param name="IsLoud">Whether it must not be missed.</param>
internal sealed record SaidLine(string Text, int? Step = null, bool IsLoud = false) : AlertLine
{
    /// <summary>The words behind their number.</summary>
    public string Numbered => Step is { } step ? FormattableString.Invariant($"{step}. {Text}") : Text;
}

/// <summary>A post as quoted: cleaned of what is not text, cut, not yet escaped.</summary>
/// <param name="Text">The words.</param>
/// <param name="Byline">Who, where, when.</param>
/// <param name="Url">Where to open it.</param>
internal sealed record QuotedPost(string Text, string Byline, string? Url) : AlertLine;
