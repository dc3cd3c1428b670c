using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.PagerDuty;

/// <summary>The secret is an integration key.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RoutingKeyAttribute() : ValidationAttribute("It must be the 32 letters and digits of an Events API v2 integration.")
{
    private const int Length = 32;

    public override bool IsValid(object? value)
        => value is not Secret key || (key.Reveal().Length == Length && key.Reveal().All(char.IsAsciiLetterOrDigit));
}
