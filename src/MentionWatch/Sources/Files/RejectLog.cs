namespace MentionWatch.Sources.Files;

/// <summary>Counts the lines of one poll that could not be read, and logs the first of them.</summary>
internal sealed partial class RejectLog(ILogger logger, string source, int most)
{
    private int _all;
    private int _sinceTaken;

    public void Add(long line, string path, string problem)
    {
        _sinceTaken++;
        if (++_all <= most)
        {
            Log.Rejected(logger, source, line, path.Length == 0 ? "it" : path, problem);
        }
    }

    /// <summary>How many there were since this was last asked.</summary>
    public int Take()
    {
        var taken = _sinceTaken;
        _sinceTaken = 0;
        return taken;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source}: line {Line} left out: {Path} {Problem}")]
        public static partial void Rejected(ILogger logger, string source, long line, string path, string problem);
    }
}
