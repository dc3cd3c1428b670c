using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentionWatch.Web;

/// <summary>Notes what changes in the health of the parts also while nobody asks, so that "since when" is true, and says once what makes the worker unready.</summary>
internal sealed partial class HealthWatch(HealthHistory history, IHostApplicationLifetime lifetime, ILogger<HealthWatch> logger) : IHealthCheckPublisher
{
    private readonly HashSet<string> _unready = new(StringComparer.Ordinal);

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        var answer = history.Describe(report);
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The parts are being stopped one after the other, which is no trouble of theirs.
            return Task.CompletedTask;
        }

        foreach (var (part, health) in answer.Parts)
        {
            var isUnready = report.Entries[part].Status == HealthStatus.Unhealthy;
            if (isUnready && _unready.Add(part))
            {
                Log.Unready(logger, part, health.Detail);
            }
            else if (!isUnready && _unready.Remove(part))
            {
                Log.Ready(logger, part);
            }
        }

        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Not ready, because of {Part}: {Detail}")]
        public static partial void Unready(ILogger logger, string part, string? detail);

        [LoggerMessage(Level = LogLevel.Information, Message = "Nothing is wrong with {Part} any more.")]
        public static partial void Ready(ILogger logger, string part);
    }
}
