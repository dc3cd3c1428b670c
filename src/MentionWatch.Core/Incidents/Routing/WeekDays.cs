namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Days of the week as people write them: <c>daily</c>, <c>Mon-Fri</c>, <c>Mon,Wed</c>, <c>Sat-Mon</c>.</summary>
internal readonly record struct WeekDays
{
    public const string Pattern = $"(daily|{Range}(,{Range})*)";

    private const string Day = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private const string Range = $"{Day}(-{Day})?";
    private const int Week = 7;
    private static readonly string[] Names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private readonly int _bits;

    private WeekDays(int bits) => _bits = bits;

    /// <summary>Reads days that match <see cref="Pattern"/>.</summary>
    public static WeekDays Of(string days)
        => new(days == "daily" ? (1 << Week) - 1 : days.Split(',').Aggregate(0, (bits, range) => bits | RangeOf(range.Split('-'))));

    public bool Contains(DayOfWeek day) => (_bits & (1 << (((int)day + Week - 1) % Week))) != 0;

    private static int RangeOf(string[] ends)
    {
        var first = Array.IndexOf(Names, ends[0]);
        var last = Array.IndexOf(Names, ends[^1]);
        return Enumerable.Range(first, ((last - first + Week) % Week) + 1).Aggregate(0, (bits, day) => bits | (1 << (day % Week)));
    }
}
