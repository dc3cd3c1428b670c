using System.Globalization;
using MentionWatch.Buffering;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Tests.Crash;

/// <summary>Brands that are calm for hours and then complained of by many, twice, so that incidents are raised and worsen while things are killed.</summary>
/// <param name="count">How many brands; in round n the n-th has its first burst.</param>
/// <param name="until">The end of the calm.</param>
internal sealed class Storms(int count, DateTimeOffset until)
{
    private const int CalmMinutes = 590;
    private const int CalmEvery = 5;
    private const int First = 40;
    private const int Second = 80;
    private const int RoundsBetween = 4;

    private readonly List<BrandMention> _written = [];

    public IEnumerable<string> Brands => Enumerable.Range(0, count).Select(Brand);

    /// <summary>All that was given out.</summary>
    public IReadOnlyList<BrandMention> Written => _written;

    public static string Name(string brand) => $"Tormenta {brand}";

    /// <summary>The past of every brand.</summary>
    public IReadOnlyList<string> Calm() => Write(
        from brand in Brands
        from index in Enumerable.Range(1, CalmMinutes / CalmEvery)
        select Mention(brand, $"calm{index}", $"gracias {Name(brand)}, todo perfecto y muy amables", until.AddMinutes(-CalmEvery * index)));

    /// <summary>What is written in one round: the first burst of one brand, and the second, larger, of one that had its first before.</summary>
    public IReadOnlyList<string> Bursts(int round, DateTimeOffset now)
    {
        var second = round < RoundsBetween ? [] : Burst(round - RoundsBetween, "second", Second, now);
        return Write([.. Burst(round, "first", First, now), .. second]);
    }

    private static string Brand(int number) => string.Create(CultureInfo.InvariantCulture, $"storm{number:00}");

    private static IEnumerable<BrandMention> Burst(int number, string name, int people, DateTimeOffset now) => Enumerable.Range(0, people).Select(index => Mention(
        Brand(number),
        string.Create(CultureInfo.InvariantCulture, $"{name}{index}"),
        $"no vuelvo a comprar en {Name(Brand(number))}, qué vergüenza de servicio, llevo tres semanas esperando",
        now.AddMilliseconds(-500 * index)));

    private static BrandMention Mention(string brand, string id, string text, DateTimeOffset createdAt) => new(brand, new Mention
    {
        Source = Crowd.Sources[0],
        Id = $"{brand}-{id}",
        Text = text,
        Author = new Author(Id: $"{brand}-{id}"),
        CreatedAt = createdAt,
        FetchedAt = createdAt,
    });

    private IReadOnlyList<string> Write(IEnumerable<BrandMention> mentions)
    {
        var before = _written.Count;
        _written.AddRange(mentions);
        return [.. _written.Skip(before).Select(mention => MentionLine.Of(mention.Mention))];
    }
}
