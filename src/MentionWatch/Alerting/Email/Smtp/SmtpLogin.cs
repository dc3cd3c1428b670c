using System.Text;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Email.Smtp;

/// <summary>Logs in with PLAIN (RFC 4616), or with LOGIN where a server knows nothing better.</summary>
internal sealed class SmtpLogin(SmtpSession session, string user, Secret password)
{
    private const string Step = "AUTH";

    public async Task LogInAsync(IReadOnlyList<string> offers, CancellationToken cancellationToken)
    {
        var mechanisms = offers.Where(offer => offer.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase)).SelectMany(offer => offer.Split(' ')[1..]).ToArray();
        if (mechanisms.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            await session.CommandAsync($"AUTH PLAIN {Base64($"\0{user}\0{password.Reveal()}")}", Step, 235, cancellationToken);
        }
        else if (mechanisms.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            await session.CommandAsync("AUTH LOGIN", Step, 334, cancellationToken);
            await session.CommandAsync(Base64(user), Step, 334, cancellationToken);
            await session.CommandAsync(Base64(password.Reveal()), Step, 235, cancellationToken);
        }
        else
        {
            throw SmtpFailureException.Lacking("AUTH PLAIN or LOGIN");
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
