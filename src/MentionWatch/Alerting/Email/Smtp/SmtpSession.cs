namespace MentionWatch.Alerting.Email.Smtp;

/// <summary>The conversation with a mail server (RFC 5321): greeting, TLS, login, one mail.</summary>
internal sealed class SmtpSession(SmtpConnection connection, EmailOptions options)
{
    /// <summary>Greets, secures the connection as configured and logs in if there is a login.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await ExpectAsync("the greeting", 220, cancellationToken);
        var offers = await HelloAsync(cancellationToken);
        if (string.Equals(options.Security, EmailOptions.StartTls, StringComparison.Ordinal))
        {
            await StartTlsAsync(offers, cancellationToken);
            offers = await HelloAsync(cancellationToken);
        }

        if (options is { User.Length: > 0, Password: { } password })
        {
            await new SmtpLogin(this, options.User, password).LogInAsync(offers, cancellationToken);
        }
    }

    /// <summary>Submits a mail to those of the recipients whom the server takes.</summary>
    public async Task<SmtpReceipt> SendAsync(string mail, IReadOnlyList<string> recipients, CancellationToken cancellationToken)
    {
        if (recipients.Count == 0)
        {
            return new SmtpReceipt([], null, []);
        }

        await CommandAsync($"MAIL FROM:<{options.From}>", "MAIL", 250, cancellationToken);
        var accepted = new List<string>();
        var refusals = new List<DeliveryOutcome>();
        foreach (var recipient in recipients)
        {
            var reply = await AskAsync($"RCPT TO:<{recipient}>", cancellationToken);
            if (reply.Code is 250 or 251)
            {
                accepted.Add(recipient);
            }
            else
            {
                refusals.Add(Refused(reply, "RCPT").Outcome);
            }
        }

        var answer = accepted.Count > 0 ? await DataAsync(mail, cancellationToken) : null;
        return new SmtpReceipt(accepted, answer, refusals);
    }

    /// <summary>Says goodbye; what is accepted stays accepted whatever comes of it.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connection.WriteAsync("QUIT\r\n", cancellationToken);
        }
        catch (IOException)
        {
            // The server may hang up first.
        }
    }

    /// <summary>One command and its reply.</summary>
    public async Task<SmtpReply> AskAsync(string command, CancellationToken cancellationToken)
    {
        await connection.WriteAsync(command + "\r\n", cancellationToken);
        return await connection.ReadAsync(cancellationToken);
    }

    /// <summary>One command whose reply has to be the one expected.</summary>
    /// <param name="command">The command.</param>
    /// <param name="step">Its name in messages: the command may hold a secret.</param>
    /// <param name="expected">Code of the good reply.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<SmtpReply> CommandAsync(string command, string step, int expected, CancellationToken cancellationToken)
    {
        await connection.WriteAsync(command + "\r\n", cancellationToken);
        return await ExpectAsync(step, expected, cancellationToken);
    }

    /// <summary>A line that begins with a dot gets another, so that none ends the mail (RFC 5321, section 4.5.2).</summary>
    private static string Stuffed(string mail)
        => (mail.StartsWith('.') ? "." : "") + mail.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);

    /// <summary>A good code at the wrong place is not good.</summary>
    private static SmtpFailureException Refused(SmtpReply reply, string step)
    {
        var outcome = reply.Judge(step);
        return new SmtpFailureException(outcome.Verdict == DeliveryVerdict.Delivered
            ? outcome with { Verdict = DeliveryVerdict.Permanent, Reason = DeliveryReason.BadAnswer }
            : outcome);
    }

    private async Task<DeliveryOutcome> DataAsync(string mail, CancellationToken cancellationToken)
    {
        await CommandAsync("DATA", "DATA", 354, cancellationToken);
        var reply = await CommandAsync(Stuffed(mail) + ".", "the end of DATA", 250, cancellationToken);
        return reply.Judge("the end of DATA");
    }

    private async Task StartTlsAsync(IReadOnlyList<string> offers, CancellationToken cancellationToken)
    {
        if (!offers.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
        {
            throw SmtpFailureException.Lacking("STARTTLS");
        }

        await CommandAsync("STARTTLS", "STARTTLS", 220, cancellationToken);
        await connection.SecureAsync(cancellationToken);
    }

    /// <summary>What the server offers, a line each; the first line is its name.</summary>
    private async Task<IReadOnlyList<string>> HelloAsync(CancellationToken cancellationToken)
    {
        var reply = await CommandAsync($"EHLO {options.From[(options.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}", "EHLO", 250, cancellationToken);
        return [.. reply.Lines.Skip(1)];
    }

    private async Task<SmtpReply> ExpectAsync(string step, int expected, CancellationToken cancellationToken)
    {
        var reply = await connection.ReadAsync(cancellationToken);
        return reply.Code == expected ? reply : throw Refused(reply, step);
    }
}
