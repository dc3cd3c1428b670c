using System.Net.Sockets;
using System.Security.Authentication;
using MentionWatch.Alerting.Email.Smtp;
using MentionWatch.Networking;

namespace MentionWatch.Alerting.Email;

/// <summary>Submits mails to a mail server.</summary>
internal sealed class EmailReceiver(EmailOptions options, EmailRenderer renderer, TimeProvider time) : IReceiver
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);
    private readonly ServedRecipients _served = new();

    public async ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await SubmitAsync(delivery, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new DeliveryOutcome(DeliveryVerdict.Retry, DeliveryReason.Timeout, $"{options.Server} did not answer within {Limit.TotalSeconds} s");
        }
        catch (SmtpFailureException failure)
        {
            return failure.Outcome;
        }
        catch (PrivateAddressException refused)
        {
            return new DeliveryOutcome(DeliveryVerdict.Permanent, DeliveryReason.PrivateAddress, refused.Message);
        }
        catch (AuthenticationException)
        {
            return new DeliveryOutcome(DeliveryVerdict.Retry, DeliveryReason.Network, $"{options.Server} could not be reached (its TLS certificate or handshake is not good)");
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return new DeliveryOutcome(DeliveryVerdict.Retry, DeliveryReason.Network, $"{options.Server} could not be reached (connection broken)");
        }
    }

    private async Task<DeliveryOutcome> SubmitAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var mail = MimeWriter.Write(renderer.Render(delivery, time.GetUtcNow()));
        var missing = _served.Missing(delivery.Id, options.To);
        await using var connection = await SmtpConnection.OpenAsync(options, cancellationToken);
        var session = new SmtpSession(connection, options);
        await session.BeginAsync(cancellationToken);
        var receipt = await session.SendAsync(mail, missing, cancellationToken);
        _served.Add(delivery.Id, receipt.Accepted);
        await session.EndAsync(cancellationToken);
        return receipt.Judge();
    }
}
