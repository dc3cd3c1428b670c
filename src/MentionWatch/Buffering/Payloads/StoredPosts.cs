using StackExchange.Redis;

namespace MentionWatch.Buffering.Payloads;

/// <summary>The posts of one brand-hour, as they were stored.</summary>
internal static class StoredPosts
{
    /// <summary>Reads them; what cannot be read is told and left out, for one post must not keep the others from being shown.</summary>
    /// <param name="fields">The hash of the brand-hour.</param>
    /// <param name="unreadable">Is told the field and what is wrong with it.</param>
    public static IEnumerable<StoredPost> Read(HashEntry[] fields, Action<string, FormatException> unreadable)
    {
        var values = fields.ToDictionary(field => (string)field.Name!, field => field.Value, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (IsPost(name) && Try(name, () => PostPayload.Decode((byte[])value!), unreadable) is { } post)
            {
                var latest = values.TryGetValue($"{name}e", out var reactions)
                    ? Try(name, () => EngagementPayload.Decode((byte[])reactions!), unreadable)
                    : null;
                yield return latest is null ? post : post with { Engagement = latest };
            }
        }
    }

    /// <summary>Whether the field is named by a mention alone; other fields tell its reactions, or how many are kept of a minute.</summary>
    private static bool IsPost(string name) => char.IsAsciiDigit(name[^1]) && char.IsAsciiDigit(name[0]);

    private static T? Try<T>(string name, Func<T> read, Action<string, FormatException> unreadable)
        where T : class
    {
        try
        {
            return read();
        }
        catch (FormatException problem)
        {
            unreadable(name, problem);
            return null;
        }
    }
}
