using System.Net.Sockets;
using System.Security.Authentication;
using MentionWatch.Alerting.Email.Smtp;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Networking;

namespace MentionWatch.Alerting.Email;

/// <summary>Submits mails to a mail server.</summary>
internal sealed class EmailReceiver(EmailOptions options, EmailRenderer renderer, TimeProvider time) : INoticeReceiver
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);
    private readonly ServedRecipients _served = new();

    public ValueTask<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        => SendAsync(delivery.Id, renderer.Render(delivery, time.GetUtcNow()), cancellationToken);

    public ValueTask<DeliveryOutcome> NotifyAsync(Notice notice, CancellationToken cancellationToken)
    {
        var message = renderer.Render(notice, time.GetUtcNow());
        return SendAsync(message.Id, message, cancellationToken);
    }

    private async ValueTask<DeliveryOutcome> SendAsync(string id, EmailMessage message, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await SubmitAsync(id, message, either.Token);
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

    private async Task<DeliveryOutcome> SubmitAsync(string id, EmailMessage message, CancellationToken cancellationToken)
    {
        var mail = MimeWriter.Write(message);
        var missing = _served.Missing(id, options.To);
        await using var connection = await SmtpConnection.OpenAsync(options, cancellationToken);
        var session = new SmtpSession(connection, options);
        await session.BeginAsync(cancellationToken);
        var receipt = await session.SendAsync(mail, missing, cancellationToken);
        _served.Add(id, receipt.Accepted);
        await session.EndAsync(cancellationToken);
        return receipt.Judge();
    }
}
