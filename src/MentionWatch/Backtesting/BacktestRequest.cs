using MentionWatch.Configuration;

namespace MentionWatch.Backtesting;

/// <summary>What a backtest is asked for.</summary>
internal sealed record BacktestRequest
{
    /// <summary>Mentions to replay.</summary>
    public required FileInfo Mentions { get; init; }

    /// <summary>Receives the alerts.</summary>
    public required FileInfo Alerts { get; init; }

    /// <summary>Whether the file's labels are trusted.</summary>
    public bool Labels { get; init; }

    /// <summary>Where <see cref="Options"/> come from; <see langword="null"/> for the defaults.</summary>
    public string? Config { get; init; }

    /// <summary>The configuration that is replayed.</summary>
    public required MentionWatchOptions Options { get; init; }

    /// <summary>Where <see cref="Other"/> comes from.</summary>
    public string? Compare { get; init; }

    /// <summary>A changed configuration whose alerts are compared.</summary>
    public MentionWatchOptions? Other { get; init; }

    /// <summary>Receives the page.</summary>
    public FileInfo? Report { get; init; }

    /// <summary>Throws where one file would be written over another.</summary>
    /// <exception cref="BacktestException">Two files are the same.</exception>
    public void Check()
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal) { [Mentions.FullName] = "--mentions reads" };
        foreach (var (option, file) in new[] { ("--alerts", Alerts), ("--report", Report) })
        {
            if (file is not null && !taken.TryAdd(file.FullName, $"{option} writes"))
            {
                throw new BacktestException($"{option} would write over {file.FullName}, which {taken[file.FullName]}; name another file.");
            }
        }
    }
}
