using System.Globalization;
using System.Text.RegularExpressions;

namespace MentionWatch.Alerting.Email.Smtp;

/// <summary>A reply of the mail server.</summary>
/// <param name="Code">Its three digits.</param>
/// <param name="Lines">The texts behind them; written by others, so they go into no message as they are.</param>
internal sealed partial record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    /// <summary>What the code alone says, by its first digit (RFC 5321, section 4.2.1): 4 is worth another try, 5 is not.</summary>
    /// <param name="step">The command it answers.</param>
    public DeliveryOutcome Judge(string step)
    {
        var (verdict, reason) = Code switch
        {
            >= 200 and <= 299 => (DeliveryVerdict.Delivered, DeliveryReason.Accepted),
            >= 400 and <= 499 => (DeliveryVerdict.Retry, DeliveryReason.ServerError),
            >= 500 and <= 599 => (DeliveryVerdict.Permanent, DeliveryReason.Refused),
            _ => (DeliveryVerdict.Permanent, DeliveryReason.BadAnswer),
        };
        return new DeliveryOutcome(verdict, reason, $"SMTP {Name()} at {step}");
    }

    /// <summary>The code, and the enhanced one (RFC 3463) if there is one.</summary>
    private string Name()
    {
        var code = Code.ToString(CultureInfo.InvariantCulture);
        return Lines.Count > 0 && Enhanced().Match(Lines[0]) is { Success: true } match ? $"{code} {match.Value}" : code;
    }

    [GeneratedRegex(@"\A[245]\.\d{1,3}\.\d{1,3}(?=\s|\z)", RegexOptions.None, 1000)]
    private static partial Regex Enhanced();
}
