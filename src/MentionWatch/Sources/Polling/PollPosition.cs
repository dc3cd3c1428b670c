using System.Globalization;

namespace MentionWatch.Sources.Polling;

/// <summary>What is committed for a source: the adapter's cursor, and when the source was first polled.</summary>
/// <param name="FirstPollAt">Start of the first poll, in UTC; what was written before is history.</param>
/// <param name="Cursor">Where the adapter goes on.</param>
internal readonly record struct PollPosition(DateTimeOffset FirstPollAt, SourceCursor Cursor)
{
    private const char Separator = ' ';

    /// <summary>Clocks differ and posts take a moment to appear; this much older than the first poll is still news.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public static PollPosition Parse(SourceCursor stored, DateTimeOffset now)
    {
        var separator = stored.Value.IndexOf(Separator, StringComparison.Ordinal);
        return separator > 0 && long.TryParse(stored.Value.AsSpan(0, separator), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            ? new PollPosition(DateTimeOffset.FromUnixTimeMilliseconds(first), new SourceCursor(stored.Value[(separator + 1)..]))
            : new PollPosition(now, SourceCursor.Start);
    }

    public SourceCursor ToCursor()
        => new(string.Create(CultureInfo.InvariantCulture, $"{FirstPollAt.ToUnixTimeMilliseconds()}{Separator}{Cursor.Value}"));

    /// <summary>Whether something written at this time was there before anybody watched.</summary>
    public bool IsHistory(DateTimeOffset createdAt) => createdAt < FirstPollAt - Grace;
}
