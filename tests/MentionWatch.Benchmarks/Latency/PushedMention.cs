using System.Globalization;
using System.Text.Json;

namespace MentionWatch.Benchmarks.Latency;

/// <summary>Mentions as senders push them; every one has an author of its own.</summary>
internal static class PushedMention
{
    private static int _number;

    public static string Angry(string brand, DateTimeOffset createdAt)
        => Json($"no vuelvo a comprar en {brand}, qué vergüenza de servicio, llevo tres semanas esperando y nadie contesta", createdAt);

    public static string Content(string brand, DateTimeOffset createdAt)
        => Json($"gracias {brand}, todo perfecto y muy amables", createdAt);

    private static string Json(string text, DateTimeOffset createdAt)
    {
        var id = Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture);
        return JsonSerializer.Serialize(new { id, text, author = new { id }, createdAt = createdAt.ToString("O", CultureInfo.InvariantCulture) });
    }
}
