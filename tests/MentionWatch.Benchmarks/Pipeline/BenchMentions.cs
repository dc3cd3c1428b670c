using System.Globalization;
using MentionWatch.Buffering;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Benchmarks.Pipeline;

/// <summary>Mentions of the usual length, the same in every run: three of ten are complaints, of every brand.</summary>
internal static class BenchMentions
{
    private static readonly string[] Texts =
    [
        "just arrived at {0}, what a lovely place, the staff was friendly and the coffee is great as always, see you next week",
        "{0} abre una tienda nueva en el centro el lunes y habrá descuentos para los primeros cien clientes que lleguen",
        "does anybody know when {0} opens on sundays? their page says ten but the door was closed when we came by at half past",
        "gracias {0}, todo perfecto y muy amables, el pedido llegó un día antes de lo previsto y bien embalado",
        "reading about {0} and their plans for next year, sounds like they are going to hire another two hundred people",
        "he visto el anuncio de {0} en la tele, la canción se me ha quedado en la cabeza todo el día, gracias por nada jaja",
        "{0} sponsors the city marathon again, registration opens on friday at noon, bring your running shoes and your friends",
        "{0} has lost my order again, nobody answers the phone for three weeks and I want my money back right now",
        "no vuelvo a comprar en {0}, qué vergüenza de servicio, llevo tres semanas esperando y nadie contesta el teléfono",
        "worst experience ever with {0}: broken on arrival, support hung up on me twice, avoid them at all costs",
    ];

    public static BrandMention At(int index, int brands, DateTimeOffset now)
    {
        var brand = string.Create(CultureInfo.InvariantCulture, $"brand-{index % brands}");
        var created = now.AddSeconds(-(index * 7_919L % 3_600));
        var mention = new Mention
        {
            Source = "bench",
            Id = string.Create(CultureInfo.InvariantCulture, $"{1_900_000_000_000_000_000 + index}"),
            Url = string.Create(CultureInfo.InvariantCulture, $"https://social.example/status/{index}"),
            Text = string.Format(CultureInfo.InvariantCulture, Texts[(index + (index / brands)) % Texts.Length], brand),
            Author = new Author(Id: string.Create(CultureInfo.InvariantCulture, $"{index * 31 % 70_001}"), Handle: "somebody", Followers: index % 1_000),
            CreatedAt = created,
            FetchedAt = now,
        };
        return new BrandMention(brand, mention);
    }
}
