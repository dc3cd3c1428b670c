using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Web.Actions;

/// <summary>The token is too long to be guessed, and can stand in a header.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ApiTokenAttribute() : ValidationAttribute("It must have 24 characters or more, all of them visible and in ASCII.")
{
    private const int Shortest = 24;

    public override bool IsValid(object? value)
        => value is not Secret secret || (secret.Reveal().Length >= Shortest && secret.Reveal().All(character => character is > ' ' and <= '~'));
}
