namespace MentionWatch.Demo;

/// <summary>Since Thursday a week ago: quiet nights, busy mornings and evenings, three in four posts in Spanish.</summary>
internal sealed class OrdinaryWeek(Random random)
{
    private const int Hours = (7 * 24) + 18;

    /// <summary>Posts in an hour of the day, counted back from the hour in which the story starts (half past six in the evening).</summary>
    private static readonly double[] PerHourBack = [4, 4, 4, 3, 3, 4, 4, 4, 4, 4, 3, 2, 1, .5, .3, .2, .2, .2, .3, 1, 2, 3, 4, 5];

    private readonly People _people = new(random);
    private readonly string[] _spanish = TextList.Read("week.es");
    private readonly string[] _english = TextList.Read("week.en");

    public IReadOnlyList<ScriptedPost> Write()
        => [.. Enumerable.Range(0, Hours).SelectMany(Hour).OrderBy(post => post.At)];

    private IEnumerable<ScriptedPost> Hour(int back)
    {
        var expected = PerHourBack[back % 24];
        var count = (int)(expected * 2 * random.NextDouble() + 0.5);
        for (var i = 0; i < count; i++)
        {
            var at = TimeSpan.FromHours(-back - random.NextDouble());
            var spanish = random.Next(4) > 0;
            var lines = spanish ? _spanish : _english;
            yield return _people.Write(spanish ? "es" : "en", lines[random.Next(lines.Length)], at);
        }
    }
}
