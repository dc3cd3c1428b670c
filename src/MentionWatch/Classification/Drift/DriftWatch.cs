using MentionWatch.Buffering;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Drift;
using MentionWatch.Jobs;

namespace MentionWatch.Classification.Drift;

/// <summary>Stores what the classifier says and compares yesterday and today with the thirty days before; a shift is said once, and once that it is over.</summary>
internal sealed partial class DriftWatch(
    VerdictTally tally, VerdictMixStore store, DriftState state, IMentionClassifier classifier, TimeProvider time, ILogger<DriftWatch> logger) : IHousekeeping
{
    private const int RecentDays = 2;
    private const int DaysBefore = 30;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await StoreAsync(today);
        var before = await store.ReadAsync(classifier.Engine, today.AddDays(-RecentDays), DaysBefore);
        var now = await store.ReadAsync(classifier.Engine, today, RecentDays);
        Tell(state.Shift, VerdictShift.Between(before, now), before, now);
        state.Shift = VerdictShift.Between(before, now);
    }

    private async Task StoreAsync(DateOnly today)
    {
        var mix = tally.Take();
        if (mix.Texts == 0)
        {
            return;
        }

        try
        {
            await store.AddAsync(classifier.Engine, today, mix);
        }
        catch
        {
            tally.Return(mix);
            throw;
        }
    }

    private void Tell(VerdictShift? was, VerdictShift? shift, VerdictMix before, VerdictMix now)
    {
        if (shift is { IsLarge: true } && was is not { IsLarge: true })
        {
            Log.Shifted(
                logger, before.ShareOf(before.Negative), now.ShareOf(now.Negative), before.ShareOf(before.Complaints), now.ShareOf(now.Complaints),
                before.MeanConfidence, now.MeanConfidence, before.ShareOf(before.Unknown), now.ShareOf(now.Unknown));
        }
        else if (was is { IsLarge: true } && shift is not { IsLarge: true })
        {
            Log.Settled(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message =
            "What the classifier says has shifted against the month before: negative {NegativeBefore:P0} to {Negative:P0}, complaints {ComplaintsBefore:P0} to "
            + "{Complaints:P0}, confidence {ConfidenceBefore:0.00} to {Confidence:0.00}, unknown language {UnknownBefore:P0} to {Unknown:P0}. A crisis does that; "
            + "without one, read some posts and measure the model on them with `mentionwatch evaluate`.")]
        public static partial void Shifted(
            ILogger logger, double negativeBefore, double negative, double complaintsBefore, double complaints,
            double confidenceBefore, double confidence, double unknownBefore, double unknown);

        [LoggerMessage(Level = LogLevel.Information, Message = "What the classifier says is like the month before again.")]
        public static partial void Settled(ILogger logger);
    }
}
