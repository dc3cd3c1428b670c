namespace MentionWatch.Alerting.Heartbeat;

/// <summary>How the heartbeat stands. What is wrong is said once, and once that it is over.</summary>
internal sealed partial class HeartbeatState(AlertingMetrics metrics, TimeProvider time, ILogger<HeartbeatState> logger)
{
    private readonly Lock _gate = new();
    private string? _trouble;

    /// <summary>What is wrong; <see langword="null"/> while heartbeats go out.</summary>
    public string? Trouble
    {
        get
        {
            lock (_gate)
            {
                return _trouble;
            }
        }
    }

    /// <summary>Heartbeats were sent, and answered like this.</summary>
    public void Sent(IReadOnlyList<DeliveryOutcome> outcomes)
    {
        var lost = outcomes.FirstOrDefault(outcome => outcome.Verdict != DeliveryVerdict.Delivered);
        metrics.Beat(lost is null ? "sent" : "failed");
        Become(lost is null ? null : $"the heartbeat does not arrive: {lost.Detail}");
    }

    /// <summary>No heartbeat was sent, because something does not work.</summary>
    public void Withheld(string problem)
    {
        metrics.Beat("withheld");
        Become($"no heartbeat is sent: {problem}");
    }

    /// <summary>The word that something does not work was sent, and answered like this.</summary>
    public void SentFailure(DeliveryOutcome outcome)
    {
        if (outcome.Verdict != DeliveryVerdict.Delivered)
        {
            Log.FailureNotTold(logger, outcome.Detail);
        }
    }

    private void Become(string? trouble)
    {
        lock (_gate)
        {
            if (trouble is not null && _trouble is null)
            {
                Log.Trouble(logger, time.GetUtcNow(), trouble);
            }
            else if (trouble is null && _trouble is not null)
            {
                Log.Over(logger);
            }

            _trouble = trouble;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Somebody will miss the heartbeat of {At:u}: {Trouble}")]
        public static partial void Trouble(ILogger logger, DateTimeOffset at, string trouble);

        [LoggerMessage(2, LogLevel.Information, "Heartbeats are sent again")]
        public static partial void Over(ILogger logger);

        [LoggerMessage(3, LogLevel.Warning, "That something is wrong could not be told: {Detail}")]
        public static partial void FailureNotTold(ILogger logger, string detail);
    }
}
