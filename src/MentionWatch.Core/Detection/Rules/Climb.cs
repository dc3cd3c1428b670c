namespace MentionWatch.Core.Detection.Rules;

/// <summary>A cumulative sum under way: it starts anew whenever it falls to nothing.</summary>
/// <param name="Factor">The shift that is looked for.</param>
/// <param name="Start">First minute since it was last nothing.</param>
internal readonly record struct Climb(double Factor, long Start)
{
    private MinuteCounts Counted { get; init; }

    private int Minutes { get; init; }

    private double Sum { get; init; }

    private double Before { get; init; }

    private double Expected { get; init; }

    private double AnAuthor { get; init; }

    private double Bar { get; init; }

    /// <summary>Whether the last hours added to it; what has stopped growing is no climb.</summary>
    public bool IsRising => Sum > Before && Sum > 0;

    public Climb With(ClimbHour hour, long minute, bool isRecent)
    {
        var sum = Sum + hour.LogLikelihoodRatio(Factor);
        if (sum <= 0)
        {
            return new(Factor, minute + hour.Counts.Minutes);
        }

        var start = Sum > 0 ? this : new Climb(Factor, minute);
        return start with
        {
            Counted = start.Counted + hour.Counts.Sum,
            Minutes = start.Minutes + hour.Counts.Minutes,
            Sum = sum,
            Before = isRecent ? start.Before : sum,
            Expected = start.Expected + hour.Mean,
            AnAuthor = hour.AnAuthor(Factor),
            Bar = Math.Max(start.Bar, hour.Bar),
        };
    }

    /// <summary>The sum in the terms of a window, its surprise in decimal logarithms.</summary>
    public WindowResult Result(double limit, double factor)
        => new(new WindowCounts(Minutes, Counted), Expected, Expected, 0, Sum / Math.Log(10), Sum / Math.Log(10), limit, Math.Max(1, Bar));

    /// <summary>The most authors since the start that would still pass, had the last hour brought fewer.</summary>
    public double Upper(double limit) => Math.Max(0, Counted.NegativeAuthors - 1 - Math.Floor((Sum - (limit * Math.Log(10))) / AnAuthor));
}
