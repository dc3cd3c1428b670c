using System.Globalization;

namespace MentionWatch.Buffering.Local;

/// <summary>What a server's <c>INFO</c> says of it.</summary>
internal sealed record RedisIdentity(Version Version, int ProcessId, bool IsLoading)
{
    /// <summary>The oldest version with XAUTOCLAIM, which takes over what a dead worker left.</summary>
    private static readonly Version Oldest = new(6, 2);

    /// <summary>Reads the reply of <c>INFO</c>; <see langword="null"/> when it is not one.</summary>
    public static RedisIdentity? Parse(string info)
    {
        var fields = info.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => pair[1]);
        return Version.TryParse(fields["redis_version"].FirstOrDefault(), out var version)
            ? new RedisIdentity(version, Number(fields["process_id"]), fields["loading"].Contains("1"))
            : null;
    }

    public void Demand(string where)
    {
        if (Version < Oldest)
        {
            throw new RedisUnusableException($"Redis {Version} {where} is too old: MentionWatch needs {Oldest} or later.");
        }
    }

    private static int Number(IEnumerable<string> values)
        => int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
