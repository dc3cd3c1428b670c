using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using Microsoft.Extensions.Options;

namespace MentionWatch.Detection;

/// <summary>One look at one brand: read counts, decide, and save what follows from it in one step.</summary>
internal sealed partial class BrandLookout(
    BrandEye eye, IncidentStore incidents, AlertComposer composer, IOptionsMonitor<MentionWatchOptions> options, DetectionMetrics metrics, TimeProvider time, ILogger<BrandLookout> logger)
{
    /// <summary>Looks at the brand.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="open">Its open incident, if it has one.</param>
    /// <param name="coverage">What was heard.</param>
    /// <param name="cancellationToken">Gives the look up.</param>
    /// <returns><see langword="false"/> when somebody else advanced the incident meanwhile and the brand must be looked at again.</returns>
    public async Task<bool> LookAsync(string brand, Incident? open, Coverage coverage, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var last = open ?? await incidents.LastAsync(brand);
        var look = await eye.LookAsync(brand, options.CurrentValue.Detection, last, now, coverage);
        metrics.Looked();
        Log.Looked(logger, brand, look.Decision);
        return await SaveAsync(last, look.Step, coverage, cancellationToken);
    }

    private async Task<bool> SaveAsync(Incident? before, IncidentStep step, Coverage coverage, CancellationToken cancellationToken)
    {
        if (step.Incident is not { } after || (step.Alert is null && !IsNews(before, after)))
        {
            return true;
        }

        Alert[] alerts = step.Alert is { } alert ? [await ComposeAsync(after, alert, coverage)] : [];
        if (!await incidents.SaveAsync(after, alerts, cancellationToken))
        {
            return false;
        }

        foreach (var told in alerts)
        {
            metrics.Moved(told.Kind);
            Log.Told(logger, told);
        }

        return true;
    }

    /// <summary>Whoever is on call must hear of it, posts or no posts; only while the store is away is it tried again, for nothing could be saved either.</summary>
    private async Task<Alert> ComposeAsync(Incident incident, Alert alert, Coverage coverage)
    {
        try
        {
            return await composer.ComposeAsync(incident, alert, coverage);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !RedisFailure.IsAway(failure))
        {
            metrics.Bare();
            Log.NotComposed(logger, alert.IncidentKey, failure);
            return alert with { DegradedSources = coverage.Degraded(alert.Brand) };
        }
    }

    /// <summary>What changed without an alert is saved by the minute at most; hysteresis needs no more after a restart.</summary>
    private static bool IsNews(Incident? before, Incident after)
        => before is not null
            && (after.ActiveAt - before.ActiveAt >= TimeSpan.FromMinutes(1) || after.PeakVolume > before.PeakVolume || after.Severity != before.Severity
                || after.DeafSince != before.DeafSince);

    private static partial class Log
    {
        public static void Looked(ILogger logger, string brand, Decision decision)
        {
            if (logger.IsEnabled(LogLevel.Debug))
            {
                var evidence = decision.Evidence;
                Look(logger, brand, decision.IsSpike, decision.IsActive, evidence.NegativeAuthors, Minutes(evidence), evidence.Expected, evidence.Upper, evidence.Score, evidence.Trained);
            }
        }

        public static void Told(ILogger logger, Alert alert)
        {
            var evidence = alert.Evidence;
            Transition(
                logger, Level(alert), alert.IncidentKey, alert.Kind, alert.Severity, alert.Sequence, evidence.Rule, evidence.NegativeAuthors, evidence.Total, Minutes(evidence),
                evidence.Expected, evidence.Upper, evidence.Score, evidence.ExpectedShare, evidence.Trained);
        }

        /// <summary>A crisis that begins or grows is no news in passing; an error is what goes wrong in the worker.</summary>
        private static LogLevel Level(Alert alert)
            => alert.Kind.IsCall() ? LogLevel.Warning : LogLevel.Information;

        private static double Minutes(AlertEvidence evidence) => Math.Round((evidence.WindowEnd - evidence.WindowStart).TotalMinutes);

        [LoggerMessage(3, LogLevel.Error, "{Incident} is told without posts, because they could not be gathered")]
        public static partial void NotComposed(ILogger logger, string incident, Exception failure);

        [LoggerMessage(1, LogLevel.Debug, "{Brand}: spike {IsSpike}, active {IsActive}; {NegativeAuthors} negative authors in {Minutes} min, {Expected:0.##} expected, {Upper:0} pass, surprise {Surprise:0.0}, trained {Trained}")]
        private static partial void Look(
            ILogger logger, string brand, bool isSpike, bool isActive, int negativeAuthors, double minutes, double expected, double upper, double surprise, bool trained);

        [LoggerMessage(EventId = 2, Message = "{Incident} {Kind} {Severity} (transition {Sequence}) by {Rule}: {NegativeAuthors} negative authors among {Total} mentions in {Minutes} min, {Expected:0.##} expected, {Upper:0} pass, surprise {Surprise:0.0}, normal share {ExpectedShare:0.000}, trained {Trained}")]
        private static partial void Transition(
            ILogger logger, LogLevel level, string incident, TransitionKind kind, Severity severity, int sequence, string rule, int negativeAuthors, int total, double minutes,
            double expected, double upper, double surprise, double expectedShare, bool trained);
    }
}
