namespace MentionWatch.Alerting;

/// <summary>One place alerts go to. It renders and sends; retrying, logging and counting happen once, around all of them.</summary>
internal interface IReceiver
{
    /// <summary>Makes one attempt.</summary>
    /// <param name="delivery">What to send; its id stays the same over all attempts.</param>
    /// <param name="cancellationToken">Gives the attempt up.</param>
    /// <returns>Whether it was accepted and, if not, whether trying again makes sense.</returns>
    ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken);
}
