using MentionWatch.Buffering;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Detection;
using MentionWatch.Sources.Health;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.Desk;

/// <summary>Fills an alert with what a reader needs, for those who do not come from a look of the detector.</summary>
internal sealed partial class AlertPreparation(
    AlertComposer composer, SourceHealth health, IOptionsMonitor<MentionWatchOptions> options, ILogger<AlertPreparation> logger)
{
    /// <summary>The alert with posts, complaints and all; as it is when they cannot be gathered, for it must be told in any case.</summary>
    /// <exception cref="Exception">The store is away, so that the alert could not be stored either.</exception>
    public async Task<Alert> PrepareAsync(Incident incident, Alert alert)
    {
        try
        {
            return await composer.ComposeAsync(incident, alert, new Coverage(options.CurrentValue, await health.ReadAsync(), health.WorkingSince));
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !RedisFailure.IsAway(failure))
        {
            Log.NotComposed(logger, alert.IncidentKey, failure);
            return alert;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Incident} is told without posts, because they could not be gathered")]
        public static partial void NotComposed(ILogger logger, string incident, Exception failure);
    }
}
