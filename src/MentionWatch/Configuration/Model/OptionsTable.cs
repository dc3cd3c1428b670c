using System.Collections.Concurrent;
using System.Reflection;

namespace MentionWatch.Configuration.Model;

/// <summary>The options of one section, those of its base first, in the order written.</summary>
internal sealed class OptionsTable
{
    private static readonly ConcurrentDictionary<Type, OptionsTable> Tables = new();

    private OptionsTable(Type type)
    {
        Type = type;
        var defaults = Create();
        Options =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite)
                .OrderBy(property => Depth(property.DeclaringType!))
                .Select(property => new OptionInfo(property, property.GetValue(defaults))),
        ];
    }

    public Type Type { get; }

    public IReadOnlyList<OptionInfo> Options { get; }

    /// <summary>Every key that may be written.</summary>
    public IEnumerable<string> Keys => Options.SelectMany(option => option.FileKey is { } file ? new[] { option.Name, file } : [option.Name]);

    public static OptionsTable Of(Type type) => Tables.GetOrAdd(type, static type => new OptionsTable(type));

    /// <summary>A section in which every option has its default.</summary>
    public object Create() => Activator.CreateInstance(Type)!;

    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;
}
