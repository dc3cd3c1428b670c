using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Alerting.Email;

/// <summary>A login has a name and a password, and the password never goes over the network in the clear.</summary>
internal sealed class EmailRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        foreach (var (name, receiver) in options.Alerts.Receivers)
        {
            if (receiver is EmailOptions email)
            {
                Check(email, $"Alerts.Receivers.{name}", mistakes);
            }
        }
    }

    private static void Check(EmailOptions email, string path, Mistakes mistakes)
    {
        if (email.User.Length > 0 != email.Password is not null)
        {
            mistakes.Add($"{path}.User", "A login needs a name and a password.", "Write User and Password, or neither.");
        }

        if (email.Password is not null && string.Equals(email.Security, EmailOptions.None, StringComparison.Ordinal))
        {
            mistakes.Add($"{path}.Security", "The password would go over the network in the clear.", "Write \"starttls\" or \"tls\", or no login.");
        }

        if (email.Authority.Length > 0 && !File.Exists(email.Authority))
        {
            mistakes.Add($"{path}.Authority", $"There is no file {email.Authority}.", "Create it, or mend the path.");
        }
    }
}
