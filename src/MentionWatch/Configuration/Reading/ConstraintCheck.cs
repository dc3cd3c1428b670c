using System.Collections;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration.Model;

namespace MentionWatch.Configuration.Reading;

/// <summary>Holds a value against the attributes of its option.</summary>
internal sealed class ConstraintCheck(Mistakes mistakes)
{
    /// <summary>Checks a value that was read, or its absence; defaults are right by definition.</summary>
    public void Check(OptionInfo option, object? value, string path)
    {
        if (value is null)
        {
            if (option.Required)
            {
                mistakes.Add(path, "This is required and missing.", $"Write it: {option.Meaning}");
            }

            return;
        }

        if (option.Required && IsEmpty(value))
        {
            mistakes.Add(path, "This is required and empty.", $"Write it: {option.Meaning}");
            return;
        }

        foreach (var constraint in option.Constraints.Where(constraint => constraint is not RequiredAttribute))
        {
            CheckEach(constraint, option, value, path);
        }
    }

    private static bool IsEmpty(object value)
        => value is string text ? string.IsNullOrWhiteSpace(text) : value is IEnumerable items && !items.Cast<object>().Any();

    /// <summary>Limits of a single value hold for each item of a list; every other constraint sees the value whole.</summary>
    private void CheckEach(ValidationAttribute constraint, OptionInfo option, object value, string path)
    {
        if (value is Array items && constraint is (RangeAttribute or AllowedValuesAttribute or RegularExpressionAttribute or StringLengthAttribute))
        {
            for (var index = 0; index < items.Length; index++)
            {
                CheckOne(constraint, option, items.GetValue(index)!, $"{path}[{index}]");
            }
        }
        else
        {
            CheckOne(constraint, option, value, path);
        }
    }

    private void CheckOne(ValidationAttribute constraint, OptionInfo option, object value, string path)
    {
        if (constraint.IsValid(value))
        {
            return;
        }

        var shown = value is Secret or Array ? "This" : OptionText.Of(value);
        var (problem, remedy) = constraint switch
        {
            RangeAttribute range => ($"{shown} is out of range.", Between(range)),
            AllowedValuesAttribute allowed => ($"\"{shown}\" is not one of the values allowed.", $"Write one of: {string.Join(", ", allowed.Values.Select(OptionText.Of))}."),
            _ => ($"{shown} is not valid.", constraint.FormatErrorMessage(option.Name)),
        };
        mistakes.Add(path, problem, remedy);
    }

    private static string Between(RangeAttribute range)
    {
        var (minimum, maximum) = OptionText.Limits(range);
        return $"Write something from {OptionText.Of(minimum)} to {OptionText.Of(maximum)}.";
    }
}
