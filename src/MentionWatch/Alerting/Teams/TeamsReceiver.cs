using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.Teams;

/// <summary>Posts cards to Microsoft Teams.</summary>
internal sealed class TeamsReceiver(TeamsOptions options, TeamsRenderer renderer, ReceiverHttpClient http) : IReceiver
{
    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        => http.PostAsync(
            new ReceiverRequest(options.Url!.Reveal(), options.AllowPrivateAddresses, TeamsBody.Write(renderer, delivery)), TeamsAnswer.Judge, cancellationToken);
}
