using System.Globalization;
using MentionWatch.Buffering;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Tests.Crash;

/// <summary>Many people who write about a few brands, half of them through each source.</summary>
internal sealed class Crowd(int mentions, int brands, DateTimeOffset until)
{
    /// <summary>For how long they have been writing.</summary>
    public const int Minutes = 600;

    private const int RepeatEvery = 20;

    private static readonly string[] Texts =
    [
        "{0} has lost my order again, nobody answers and I want my money back",
        "just arrived at {0}, what a lovely place",
        "{0} abre una tienda nueva en el centro el lunes",
        "no vuelvo a comprar en {0}, qué vergüenza de servicio, llevo tres semanas esperando",
        "does anybody know when {0} opens on sundays?",
        "gracias {0}, todo perfecto y muy amables",
    ];

    /// <summary>A file and pushes.</summary>
    public static readonly string[] Sources = ["people", "push"];

    public long FirstMinute { get; } = (until.ToUnixTimeSeconds() / 60) - Minutes;

    public IEnumerable<string> Brands => Enumerable.Range(0, brands).Select(Brand);

    public static string Name(string brand) => $"Empresa {brand}";

    /// <summary>What one source has of a part of the crowd; every twentieth is followed by somebody's second delivery of an earlier one.</summary>
    public IEnumerable<string> Lines(string source, int first, int count)
    {
        var parity = Array.IndexOf(Sources, source);
        return Enumerable.Range(first, count)
            .Where(index => index % Sources.Length == parity)
            .SelectMany(index => index / Sources.Length % RepeatEvery == 0 ? [Line(index), Line(Earlier(index))] : (string[])[Line(index)]);
    }

    /// <summary>Everybody, once.</summary>
    public IEnumerable<BrandMention> All() => Enumerable.Range(0, mentions).Select(index => new BrandMention(BrandOf(index), Mention(index)));

    /// <summary>One of the same source.</summary>
    private static int Earlier(int index) => (index * 7 / 8 / Sources.Length * Sources.Length) + (index % Sources.Length);

    private static string Brand(int number) => string.Create(CultureInfo.InvariantCulture, $"b{number}");

    private string BrandOf(int index) => Brand(index / Sources.Length % brands);

    private string Line(int index) => MentionLine.Of(Mention(index));

    private Mention Mention(int index) => new()
    {
        Source = Sources[index % Sources.Length],
        Id = index.ToString(CultureInfo.InvariantCulture),
        Text = string.Format(CultureInfo.InvariantCulture, Texts[index * 31 % Texts.Length], Name(BrandOf(index))),
        Author = new Author(Id: string.Create(CultureInfo.InvariantCulture, $"user{index * 17 % 5_003}")),
        CreatedAt = DateTimeOffset.FromUnixTimeSeconds((FirstMinute * 60) + (index * 104_729L % (Minutes * 60))),
        FetchedAt = until,
    };
}
