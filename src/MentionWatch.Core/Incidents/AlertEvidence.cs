namespace MentionWatch.Core.Incidents;

/// <summary>Observed against expected: the numbers that fired, or that let an incident end.</summary>
public sealed record AlertEvidence
{
    /// <summary>The rule that decided: <c>negative-spike</c>, <c>amplification</c>, <c>lasting-rise</c>, <c>slow-climb</c>, <c>late-spike</c> or <c>large-audience</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The group of sources whose mentions the numbers count; <see langword="null"/> for all of the brand's.</summary>
    public string? Group { get; init; }

    /// <summary>Start of the window, in UTC, inclusive.</summary>
    public required DateTimeOffset WindowStart { get; init; }

    /// <summary>End of the window, in UTC, exclusive.</summary>
    public required DateTimeOffset WindowEnd { get; init; }

    /// <summary>Mentions in the window.</summary>
    public required int Total { get; init; }

    /// <summary>Negative mentions in the window.</summary>
    public required int Negative { get; init; }

    /// <summary>Complaints in the window.</summary>
    public required int Complaints { get; init; }

    /// <summary>Distinct authors of negative mentions in the window: what the test looks at.</summary>
    public required int NegativeAuthors { get; init; }

    /// <summary>Distinct negative authors that are normal for this hour of the week and this window.</summary>
    public required double Expected { get; init; }

    /// <summary>The most that would still pass as normal.</summary>
    public required double Upper { get; init; }

    /// <summary>Surprise: minus the decimal logarithm of the probability of at least this many.</summary>
    public required double Score { get; init; }

    /// <summary>Share of negative authors that is normal, from 0 to 1.</summary>
    public required double ExpectedShare { get; init; }

    /// <summary>Whether the baseline has seen enough history to be trusted.</summary>
    public required bool Trained { get; init; }

    /// <summary>What one post did, where a rule on single posts fired; <see cref="Expected"/>, <see cref="Upper"/> and <see cref="Score"/> are those of the window all the same.</summary>
    public PostEvidence? Post { get; init; }

    /// <summary>How many times the usual negatives it took because of a campaign or a changed source; 1 on any other day. Already part of <see cref="Expected"/>.</summary>
    public double Bar { get; init; } = 1;

    /// <summary>Why the bar was raised; <see langword="null"/> when it was not.</summary>
    public string? BarReason { get; init; }

    /// <summary>Mentions of the window that were heard long after they were written, as after an outage.</summary>
    public int Late { get; init; }
}
