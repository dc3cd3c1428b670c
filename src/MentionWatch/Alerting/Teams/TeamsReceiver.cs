using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Teams;

/// <summary>Posts cards to Microsoft Teams.</summary>
internal sealed class TeamsReceiver(TeamsOptions options, TeamsRenderer renderer, ReceiverHttpClient http) : INoticeReceiver
{
    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        => PostAsync(TeamsBody.Write(renderer, delivery), cancellationToken);

    public ValueTask<DeliveryOutcome> NotifyAsync(Notice notice, CancellationToken cancellationToken)
        => PostAsync(TeamsBody.Write(TeamsNotice.Of(notice, options.Language)), cancellationToken);

    private ValueTask<DeliveryOutcome> PostAsync(byte[] body, CancellationToken cancellationToken)
        => http.PostAsync(new ReceiverRequest(options.Url!.Reveal(), options.AllowPrivateAddresses, body), TeamsAnswer.Judge, cancellationToken);
}
