using System.Globalization;
using System.Text.Json;
using MentionWatch.Backtesting;

namespace MentionWatch.Tests.Backtesting;

/// <summary>A small stream of one brand with days and nights, to which a test adds what happens to it.</summary>
internal sealed class StreamBuilder(int seed)
{
    public const string Brand = "acme";

    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    private readonly Random _random = new(seed);
    private readonly List<ReplayedMention> _mentions = [];

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Ordinary days: 20 mentions an hour by day, 3 at night, one in eight negative.</summary>
    public StreamBuilder Days(int days)
    {
        for (var hour = 0; hour < days * 24; hour++)
        {
            var level = (hour % 24 is >= 8 and < 23 ? 20 : 3) * Math.Exp((_random.NextDouble() - 0.5) * 0.8);
            Add(Start.AddHours(hour), TimeSpan.FromHours(1), (int)Math.Round(level), negativeShare: 0.125);
        }

        return this;
    }

    /// <summary>More mentions than usual, spread over a stretch of time.</summary>
    public StreamBuilder Add(DateTimeOffset from, TimeSpan length, int count, double negativeShare, string? author = null, string source = "forum")
    {
        for (var i = 0; i < count; i++)
        {
            var created = from + (length * _random.NextDouble());
            var negative = _random.NextDouble() < negativeShare;
            _mentions.Add(new ReplayedMention
            {
                Id = _mentions.Count.ToString(CultureInfo.InvariantCulture),
                Brand = Brand,
                Source = source,
                Author = author ?? $"author{_random.Next(5000)}",
                CreatedAt = created,
                DeliveredAt = created.AddSeconds(_random.Next(1, 60)),
                Text = negative ? "bad" : "fine",
                LabelNegative = negative,
                LabelComplaint = false,
            });
        }

        return this;
    }

    /// <summary>A crisis: negative mentions ever faster for an hour, then slower for four.</summary>
    public StreamBuilder Crisis(DateTimeOffset from, int size)
    {
        foreach (var (minutes, part) in ((int, double)[])[(0, 0.1), (20, 0.2), (40, 0.3), (60, 0.2), (90, 0.1), (150, 0.1)])
        {
            Add(from.AddMinutes(minutes), TimeSpan.FromMinutes(minutes < 60 ? 20 : 60), (int)(size * part), negativeShare: 0.95);
        }

        return this;
    }

    /// <summary>Everything in the order of delivery.</summary>
    public IReadOnlyList<ReplayedMention> Build() => [.. _mentions.OrderBy(mention => mention.Delivered).ThenBy(mention => mention.Id, StringComparer.Ordinal)];

    /// <summary>A mention as a line of the file that a backtest reads.</summary>
    public static string Line(ReplayedMention mention) => JsonSerializer.Serialize(
        new { mention.Id, mention.Brand, mention.Source, mention.Author, mention.CreatedAt, mention.DeliveredAt, mention.Text, label_negative = mention.LabelNegative, label_complaint = false },
        CamelCase);
}
