using StackExchange.Redis;

namespace MentionWatch.Buffering.Persistence;

/// <summary>How far a server has written its append-only file.</summary>
/// <param name="Run">Identifier of this run of the server; another after every start.</param>
/// <param name="HasFile">Whether it keeps such a file at all.</param>
/// <param name="BaseSize">Bytes of the file when it was last rewritten; tells one rewrite from the next.</param>
/// <param name="Written">Bytes written.</param>
/// <param name="Waiting">Bytes that clients were answered for and that are not written yet.</param>
internal readonly record struct AofPosition(string Run, bool HasFile, long BaseSize, long Written, long Waiting)
{
    public static AofPosition Parse(RedisResult answer)
    {
        var fields = (RedisResult[])answer!;
        return new((string)fields[0]!, (long)fields[1] == 1, (long)fields[2], (long)fields[3], (long)fields[4]);
    }

    /// <summary>Whether what the server had been told at an earlier position of the same run is written at this one.</summary>
    /// <remarks>Waiting for an empty buffer alone could take for ever: others keep filling it.</remarks>
    public bool HasWritten(AofPosition earlier)
        => !HasFile || Waiting == 0 || (IsSameFileAs(earlier) && Written >= earlier.Written + earlier.Waiting);

    /// <summary>Whether both positions count from the same beginning.</summary>
    public bool IsSameFileAs(AofPosition earlier) => BaseSize == earlier.BaseSize && Written >= earlier.Written;
}
