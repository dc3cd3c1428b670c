using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources;

namespace MentionWatch.Commands;

/// <summary>Prints mentions for people and for programs. What strangers wrote is stripped of control characters: a terminal obeys them.</summary>
internal static class MentionPrinter
{
    private const int TextWidth = 80;

    private static readonly MentionPrinterJson Readable = new(new JsonSerializerOptions(MentionPrinterJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>One JSON object a line.</summary>
    public static string Lines(IReadOnlyList<PreviewedMention> mentions)
        => string.Concat(mentions.Select(mention => JsonSerializer.Serialize(PrintedMention.Of(mention), Readable.PrintedMention) + "\n"));

    /// <summary>A line a mention, and how many there are.</summary>
    public static string Table(string source, IReadOnlyList<PreviewedMention> mentions)
    {
        var width = mentions.Select(mention => string.Join(',', mention.Brands).Length).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        foreach (var (brands, mention) in mentions)
        {
            text.Append(CultureInfo.InvariantCulture, $"{mention.CreatedAt:yyyy-MM-dd HH:mm}  {string.Join(',', brands).PadRight(width)}  {Cut(OneLine(mention.Text))}");
            text.AppendLine(mention.Url is { } url ? $"  {OneLine(url)}" : "");
        }

        return text.AppendLine(CultureInfo.InvariantCulture, $"{source} would store {mentions.Count} mentions. Nothing was stored.").ToString();
    }

    private static string OneLine(string text)
        => string.Join(' ', new string([.. text.Select(unit => char.IsControl(unit) ? ' ' : unit)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= TextWidth ? text : elements.SubstringByTextElements(0, TextWidth - 1) + "…";
    }
}

/// <summary>A mention as <c>sources test --json</c> prints it.</summary>
internal sealed record PrintedMention(
    IReadOnlyList<string> Brands, string Id, string? Url, string Text, string? Lang, Author Author, DateTimeOffset CreatedAt, string Kind, int? Rating, Engagement? Engagement)
{
    public static PrintedMention Of(PreviewedMention preview)
    {
        var mention = preview.Mention;
        return new PrintedMention(
            preview.Brands, mention.Id, mention.Url, mention.Text, mention.Language, mention.Author, mention.CreatedAt,
            mention.Kind.ToString().ToLowerInvariant(), mention.Rating, mention.Engagement);
    }
}

/// <summary>JSON of printed mentions.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PrintedMention))]
internal sealed partial class MentionPrinterJson : JsonSerializerContext;
