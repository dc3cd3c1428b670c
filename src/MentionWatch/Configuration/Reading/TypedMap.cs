using System.Collections.ObjectModel;

namespace MentionWatch.Configuration.Reading;

/// <summary>Fills a dictionary whose type of value is known at run time only.</summary>
internal abstract class TypedMap
{
    public static TypedMap Create(Type valueType) => (TypedMap)Activator.CreateInstance(typeof(Of<>).MakeGenericType(valueType))!;

    public abstract void Set(string key, object value);

    public abstract object ToReadOnly();

    private sealed class Of<T> : TypedMap
    {
        private readonly Dictionary<string, T> _entries = new(StringComparer.Ordinal);

        public override void Set(string key, object value) => _entries[key] = (T)value;

        public override object ToReadOnly() => new ReadOnlyDictionary<string, T>(_entries);
    }
}
