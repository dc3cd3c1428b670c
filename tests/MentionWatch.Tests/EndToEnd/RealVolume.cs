using System.Globalization;

namespace MentionWatch.Tests.EndToEnd;

/// <summary>Real tweets, as many in each five minutes as real companies had, moved so that the last minute is now.</summary>
internal sealed class RealVolume
{
    private const int SlotMinutes = 5;
    private const int SlotsPerDay = 24 * 60 / SlotMinutes;
    private const int PeopleOfABrand = 400;

    private readonly Dictionary<string, int[]> _slots;
    private readonly string[][] _tweets;

    private RealVolume(Dictionary<string, int[]> slots, string[][] tweets) => (_slots, _tweets) = (slots, tweets);

    public IReadOnlyList<string> Brands => [.. _slots.Keys];

    public static RealVolume LastDays(int days)
    {
        var slots = Directory.EnumerateFiles(SharedFolder.Of("bench", "nab"), "Twitter_volume_*.csv")
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => BrandKey.Of(Path.GetFileNameWithoutExtension(file).Split('_')[^1]), file => Counts(file, days * SlotsPerDay));
        return new RealVolume(slots, [.. File.ReadLines(SharedFolder.Of("data", "sentiment.train.tsv")).Skip(1).Select(line => line.Split('\t'))]);
    }

    /// <summary>The mentions slot by slot; every twentieth comes twice, as sources do.</summary>
    public IEnumerable<WrittenMention> Mentions()
    {
        var random = new Random(11);
        var length = _slots.Values.Max(counts => counts.Length);
        var start = TimeProvider.System.GetUtcNow().AddMinutes(-SlotMinutes * (length + 1));
        for (var slot = 0; slot < length; slot++)
        {
            foreach (var (brand, counts) in _slots)
            {
                for (var number = 0; number < counts[slot]; number++)
                {
                    var mention = Mention(brand, $"{slot}-{number}", start.AddMinutes(slot * SlotMinutes), random);
                    yield return mention;
                    if (random.Next(20) == 0)
                    {
                        yield return mention;
                    }
                }
            }
        }
    }

    private WrittenMention Mention(string brand, string id, DateTimeOffset slot, Random random)
    {
        var tweet = _tweets[random.Next(_tweets.Length)];
        return new WrittenMention(id, brand, brand, $"u{random.Next(PeopleOfABrand)}", slot.AddSeconds(random.Next(SlotMinutes * 60)), tweet[4], tweet[0]);
    }

    private static int[] Counts(string file, int slots)
        => [.. File.ReadLines(file).Skip(1).Select(line => int.Parse(line.AsSpan(line.IndexOf(',') + 1), CultureInfo.InvariantCulture)).TakeLast(slots)];
}
