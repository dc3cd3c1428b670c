using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace MentionWatch.Alerting.Email;

/// <summary>Each value is a bare address that can stand in an SMTP command as it is.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class MailboxAttribute() : ValidationAttribute("It must be an address such as \"oncall@example.com\", without a name and in ASCII.")
{
    public override bool IsValid(object? value) => value switch
    {
        string address => Mailbox().IsMatch(address),
        IEnumerable<string> addresses => addresses.All(address => Mailbox().IsMatch(address)),
        _ => true,
    };

    /// <summary>Dot-atom and domain of RFC 5321, lengths of its section 4.5.3.1.</summary>
    [GeneratedRegex(@"\A(?=.{3,254}\z)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mailbox();
}
