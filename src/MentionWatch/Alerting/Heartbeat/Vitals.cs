using MentionWatch.Buffering;

namespace MentionWatch.Alerting.Heartbeat;

/// <summary>Whether the way from a mention to an alert truly works, on whichever worker: the store takes writes, mentions are counted, brands looked at, alerts sent.</summary>
internal sealed class Vitals(PulseStore pulses, Backlog backlog, TimeProvider time)
{
    private const string Looked = "heartbeat";
    private const string Commits = "commits";
    private const string Moved = "moved";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromMinutes(2);

    private static readonly (string Part, string Problem)[] Works =
    [
        (Pulse.Detect, "no brand has been looked at"),
        (Pulse.Deliver, "no alert that waits has been looked for"),
    ];

    /// <summary>What does not work; nothing while all does.</summary>
    public async Task<string?> ProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await LookAsync().WaitAsync(Patience, time, cancellationToken);
        }
        catch (Exception problem) when (RedisFailure.Is(problem))
        {
            return RedisFailure.Describe(problem);
        }
    }

    private async Task<string?> LookAsync()
    {
        var now = time.GetUtcNow();
        await pulses.WriteAsync(Looked, now.ToUnixTimeMilliseconds());
        var noted = await pulses.ReadAsync();
        foreach (var (part, problem) in Works)
        {
            if (now - At(noted, part) > LongestPause)
            {
                return $"{problem} since {At(noted, part):u}";
            }
        }

        return await StandstillAsync(noted, now);
    }

    /// <summary>Mentions that wait are no problem while any are counted.</summary>
    private async Task<string?> StandstillAsync(IReadOnlyDictionary<string, long> noted, DateTimeOffset now)
    {
        var commits = await pulses.CommitsAsync();
        if (commits != noted.GetValueOrDefault(Commits) || await backlog.ReadAsync() == 0)
        {
            await pulses.WriteAsync(Commits, commits);
            await pulses.WriteAsync(Moved, now.ToUnixTimeMilliseconds());
            return null;
        }

        return now - At(noted, Moved) > LongestStandstill ? $"mentions wait and none has been counted since {At(noted, Moved):u}" : null;
    }

    private static DateTimeOffset At(IReadOnlyDictionary<string, long> noted, string name) => DateTimeOffset.FromUnixTimeMilliseconds(noted.GetValueOrDefault(name));
}
