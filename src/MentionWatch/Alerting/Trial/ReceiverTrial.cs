using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.Trial;

/// <summary>Sends one marked test alert to a receiver, outside the outbox.</summary>
internal sealed class ReceiverTrial(ReceiverRegistry receivers, IOptionsMonitor<MentionWatchOptions> options, TimeProvider time)
{
    /// <summary>Makes one attempt; <see langword="null"/> when no receiver has that name.</summary>
    public async Task<DeliveryOutcome?> SendAsync(string name, CancellationToken cancellationToken)
    {
        if (!receivers.All.TryGetValue(name, out var receiver))
        {
            return null;
        }

        var brand = receiver.Options.Brands.Concat(options.CurrentValue.Brands.Keys).DefaultIfEmpty("brand").First();
        return await receiver.Receiver.SendAsync(TrialAlert.For(receiver, brand, time.GetUtcNow()), cancellationToken);
    }
}
