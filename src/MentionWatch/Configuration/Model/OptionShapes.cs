namespace MentionWatch.Configuration.Model;

/// <summary>Maps the type of a property to the shape of its option.</summary>
internal static class OptionShapes
{
    public static OptionShape Of(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type == typeof(Secret) ? new SecretShape()
            : ScalarFormats.Of(type) is { } format ? new ScalarShape(format)
            : OptionKinds.Of(type) is { } kinds ? new KindShape(kinds)
            : Generic(type, typeof(IReadOnlyList<>)) is [var item] ? new ListShape(Of(item), item)
            : Generic(type, typeof(IReadOnlyDictionary<,>)) is [_, var entry] ? new MapShape(Of(entry), entry)
            : type.IsClass && type.Assembly == typeof(OptionShapes).Assembly ? new SectionShape(type)
            : throw new NotSupportedException($"{type} is not a type an option can have; use text, a number, a duration, a section, or a list or map of these.");
    }

    /// <summary>Whether secrets are written here, alone or in a list: such an option has the sibling <c>NameFile</c>.</summary>
    public static bool IsSecret(this OptionShape shape) => shape is SecretShape or ListShape { Element: SecretShape };

    private static Type[] Generic(Type type, Type definition)
        => type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GetGenericArguments() : [];
}
