using System.Globalization;
using System.Text.Json;

namespace MentionWatch.Tests.Crash;

/// <summary>One brand that is calm for hours and then complained of by many, so that an incident is raised while things are killed.</summary>
internal static class Storm
{
    public const string Brand = "storm";
    public const string Name = "Tormenta SA";

    private const int CalmMinutes = 600;

    public static IEnumerable<string> Calm(DateTimeOffset now) => Enumerable.Range(1, CalmMinutes / 5)
        .Select(index => Line($"calm{index}", $"gracias {Name}, todo perfecto y muy amables", now.AddMinutes(-5 * index)));

    public static IEnumerable<string> Burst(int part, DateTimeOffset now) => Enumerable.Range(0, 40)
        .Select(index => Line(
            string.Create(CultureInfo.InvariantCulture, $"burst{part}-{index}"),
            $"no vuelvo a comprar en {Name}, qué vergüenza de servicio, llevo tres semanas esperando",
            now.AddSeconds(-index)));

    private static string Line(string id, string text, DateTimeOffset createdAt)
        => JsonSerializer.Serialize(new { id, text, author = new { id }, createdAt = createdAt.ToString("O", CultureInfo.InvariantCulture) });
}
