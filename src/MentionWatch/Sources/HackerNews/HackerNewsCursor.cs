using System.Globalization;

namespace MentionWatch.Sources.HackerNews;

/// <summary>How far the search was read: the newest creation time, and what was seen shortly before it and will be offered again.</summary>
/// <param name="Newest">Unix seconds.</param>
/// <param name="Known">Identifiers.</param>
internal sealed record HackerNewsCursor(long Newest, IReadOnlySet<string> Known)
{
    /// <summary>What is indexed late is found by reading this much again, in seconds.</summary>
    public const long Overlap = 120;

    /// <summary>Reads a cursor; before the first poll it is where the history begins.</summary>
    public static HackerNewsCursor Parse(SourceCursor cursor, DateTimeOffset historyFrom)
    {
        var parts = cursor.Value.Split(' ');
        return long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var newest)
            ? new HackerNewsCursor(newest, parts[1..].ToHashSet(StringComparer.Ordinal))
            : new HackerNewsCursor(historyFrom.ToUnixTimeSeconds() + Overlap, new HashSet<string>(StringComparer.Ordinal));
    }

    /// <summary>The cursor after these hits, which reach to <paramref name="now"/> at most.</summary>
    public HackerNewsCursor After(IReadOnlyList<HitDto> hits, long now)
    {
        var newest = Math.Min(now, hits.Select(hit => hit.CreatedAtI).DefaultIfEmpty(Newest).Max());
        newest = Math.Max(newest, Newest);
        var known = hits.Where(hit => hit.CreatedAtI >= newest - Overlap).Select(hit => hit.ObjectId).Where(id => !id.Contains(' ', StringComparison.Ordinal));
        return new HackerNewsCursor(newest, (newest - Newest > Overlap ? known : known.Concat(Known)).ToHashSet(StringComparer.Ordinal));
    }

    public SourceCursor ToCursor() => new(string.Join(' ', Known.Order(StringComparer.Ordinal).Prepend(Newest.ToString(CultureInfo.InvariantCulture))));
}
