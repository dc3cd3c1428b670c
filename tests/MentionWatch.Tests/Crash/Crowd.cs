using System.Globalization;
using System.Text.Json;
using MentionWatch.Classification;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Tests.Crash;

/// <summary>Many people who write about a few brands: their mentions as lines of a file, and what the counts of them must be.</summary>
internal sealed class Crowd(int mentions, int brands, DateTimeOffset until)
{
    private const int Minutes = 600;

    private static readonly string[] Texts =
    [
        "{0} has lost my order again, nobody answers and I want my money back",
        "just arrived at {0}, what a lovely place",
        "{0} abre una tienda nueva en el centro el lunes",
        "no vuelvo a comprar en {0}, qué vergüenza de servicio, llevo tres semanas esperando",
        "does anybody know when {0} opens on sundays?",
        "gracias {0}, todo perfecto y muy amables",
    ];

    public const string Source = "people";

    public long FirstMinute { get; } = (until.ToUnixTimeSeconds() / 60) - Minutes;

    public const int LastMinutes = Minutes + 1;

    public IEnumerable<string> Brands => Enumerable.Range(0, brands).Select(Brand);

    public static string Name(string brand) => $"Empresa {brand}";

    /// <summary>The lines of one part of the crowd; every twentieth is somebody's second delivery of an earlier one.</summary>
    public IEnumerable<string> Lines(int first, int count)
        => Enumerable.Range(first, count).SelectMany(index => index % 20 == 0 ? [Line(index), Line(index * 7 / 8)] : (string[])[Line(index)]);

    /// <summary>The truth, by the counter in memory and the classifier that the worker uses.</summary>
    public async Task<Dictionary<string, MinuteCounts[]>> TruthAsync()
    {
        var all = Enumerable.Range(0, mentions).Select(Mention).ToArray();
        var verdicts = new Verdict[all.Length];
        var texts = all.Select(mention => new TextToClassify(mention.Text, mention.Language)).ToArray();
        await ClassifierEngines.Create(ClassifierEngines.Linear, "").ClassifyAsync(texts, verdicts, CancellationToken.None);
        var counters = Brands.ToDictionary(brand => brand, _ => new MinuteCounter());
        for (var index = 0; index < all.Length; index++)
        {
            counters[BrandOf(index)].Add(Counted(all[index], verdicts[index]));
        }

        return counters.ToDictionary(pair => pair.Key, pair => Read(pair.Value));
    }

    private static string Brand(int number) => string.Create(CultureInfo.InvariantCulture, $"b{number}");

    private static CountedMention Counted(Mention mention, in Verdict verdict)
    {
        var id = (ulong)MentionIdentity.Of(mention);
        var author = (ulong?)MentionIdentity.OfAuthor(mention) ?? id;
        return new CountedMention(id, author, mention.CreatedAt, verdict.Sentiment == Sentiment.Negative, verdict.IsComplaint);
    }

    private MinuteCounts[] Read(MinuteCounter counter)
    {
        var counts = new MinuteCounts[LastMinutes];
        counter.Read(FirstMinute, counts);
        return counts;
    }

    private string BrandOf(int index) => Brand(index % brands);

    private Mention Mention(int index) => new()
    {
        Source = Source,
        Id = index.ToString(CultureInfo.InvariantCulture),
        Text = string.Format(CultureInfo.InvariantCulture, Texts[index * 31 % Texts.Length], Name(BrandOf(index))),
        Author = new Author(Id: string.Create(CultureInfo.InvariantCulture, $"user{index * 17 % 5_003}")),
        CreatedAt = DateTimeOffset.FromUnixTimeSeconds((FirstMinute * 60) + (index * 104_729L % (Minutes * 60))),
        FetchedAt = until,
    };

    private string Line(int index)
    {
        var mention = Mention(index);
        return JsonSerializer.Serialize(new
        {
            id = mention.Id,
            text = mention.Text,
            author = new { id = mention.Author.Id },
            createdAt = mention.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
        });
    }
}
