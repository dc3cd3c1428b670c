using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace MentionWatch.Configuration.Model;

/// <summary>One option: everything that is known of it stands on its property.</summary>
/// <param name="Property">The property.</param>
/// <param name="Default">Its value when nothing is written.</param>
internal sealed record OptionInfo(PropertyInfo Property, object? Default)
{
    public string Name => Property.Name;

    public OptionShape Shape { get; } = OptionShapes.Of(Property.PropertyType);

    public string Meaning { get; } = Property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";

    public bool RestartRequired { get; } = Property.IsDefined(typeof(RestartRequiredAttribute));

    /// <summary>What its value must satisfy.</summary>
    public IReadOnlyList<ValidationAttribute> Constraints { get; } = [.. Property.GetCustomAttributes<ValidationAttribute>()];

    public bool Required => Constraints.Any(constraint => constraint is RequiredAttribute);

    public RangeAttribute? Range => Constraints.OfType<RangeAttribute>().FirstOrDefault();

    public IReadOnlyList<object?> Allowed => Constraints.OfType<AllowedValuesAttribute>().FirstOrDefault()?.Values ?? [];

    /// <summary>Sibling key that holds the path of a file with the secret; <see langword="null"/> for options that are no secret.</summary>
    public string? FileKey => Shape.IsSecret() ? Name + "File" : null;
}
