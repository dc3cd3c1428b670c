using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Links;

/// <summary>Every key is too long to be guessed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LinkKeysAttribute() : ValidationAttribute("Each must have 32 characters or more.")
{
    private const int Shortest = 32;

    public override bool IsValid(object? value) => value is not IReadOnlyList<Secret> keys || keys.All(key => key.Reveal().Length >= Shortest);
}
