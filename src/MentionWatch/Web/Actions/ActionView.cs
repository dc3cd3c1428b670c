namespace MentionWatch.Web.Actions;

/// <summary>What the page behind a link shows.</summary>
public sealed record ActionView
{
    /// <summary>Language of the page, <c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    /// <summary>What it says in that language.</summary>
    public required PageWords Words { get; init; }

    /// <summary>Brand and how bad, or why there is nothing to see.</summary>
    public required string Title { get; init; }

    /// <summary>Who has it, or what to do instead.</summary>
    public required string State { get; init; }

    /// <summary>Who is told next if nobody answers, and when; <see langword="null"/> when nobody is.</summary>
    public string? Next { get; init; }

    /// <summary>What came of the action just taken.</summary>
    public string? Outcome { get; init; }

    /// <summary>Colour of the head: the severity, <c>over</c> or <c>refused</c>.</summary>
    public required string Mood { get; init; }

    /// <summary>Since when, and the numbers.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The post that began it; hostile text.</summary>
    public string? FirstPost { get; init; }

    /// <summary>Who wrote that post, where and when.</summary>
    public string? FirstByline { get; init; }

    /// <summary>Heading of what to do.</summary>
    public string DoHeading { get; init; } = "";

    /// <summary>What to do, in its order; empty when it is over.</summary>
    public IReadOnlyList<string> Do { get; init; } = [];

    /// <summary>Heading of what not to do.</summary>
    public string DontHeading { get; init; } = "";

    /// <summary>What not to do; empty when it is over.</summary>
    public IReadOnlyList<string> Dont { get; init; } = [];

    /// <summary>What was done so far, newest first.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>Proves that the form came from this page; <see langword="null"/> when there is nothing to be done.</summary>
    public string? Proof { get; init; }

    /// <summary>Whether it still goes on.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether somebody has it.</summary>
    public bool IsTaken { get; init; }

    /// <summary>The name given last time.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whom it can be handed over to, as far as that is known.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>A page on which nothing can be done.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="title">Why.</param>
    /// <param name="hint">What to do instead.</param>
    public static ActionView Refused(string language, string title, string hint)
        => new() { Language = language, Words = PageWords.In(language), Title = title, State = hint, Mood = "refused" };
}
