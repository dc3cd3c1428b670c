using MentionWatch.Configuration.Model;

namespace MentionWatch.Configuration.Reading;

/// <summary>Walks what was written against the options records and collects every mistake on the way.</summary>
/// <remarks>It knows no option by name: records, their attributes and the lists of kinds are all it goes by.</remarks>
internal sealed class OptionsReader(Mistakes mistakes, SecretReader secrets)
{
    private readonly ScalarReader _scalars = new(mistakes);
    private readonly ConstraintCheck _constraints = new(mistakes);

    /// <summary>Reads a section; what could not be read keeps its default.</summary>
    public object ReadSection(OptionsTable table, ConfigSection section, string path)
    {
        var result = table.Create();
        ReportUnknown(table, section, path);
        ReportRepeated(section, path);
        foreach (var option in table.Options)
        {
            ReadOption(option, section, path, result);
        }

        return result;
    }

    private void ReadOption(OptionInfo option, ConfigSection section, string path, object target)
    {
        var place = Join(path, option.Name);
        var before = mistakes.All.Count;
        var value = option.Shape.IsSecret() ? secrets.Read(option, section, path)
            : section.Find(option.Name) is { } node ? Read(option.Shape, node, place)
            : null;
        if (value is not null)
        {
            option.Property.SetValue(target, value);
        }

        if (mistakes.All.Count == before)
        {
            _constraints.Check(option, value, place);
        }
    }

    private object? Read(OptionShape shape, ConfigNode node, string path) => (shape, node) switch
    {
        (ScalarShape scalar, ConfigValue value) => _scalars.Read(scalar.Format, value, path),
        (SecretShape, ConfigValue value) => secrets.TokenizedText(value, path),
        (ListShape list, ConfigList items) => ReadList(list, items, path),
        (MapShape map, ConfigSection entries) => ReadMap(map, entries, path),
        (SectionShape section, ConfigSection entries) => ReadSection(section.Table, entries, path),
        (KindShape kinds, ConfigSection entries) => ReadKind(kinds.Kinds, entries, path),
        _ => Mismatch(shape, node, path),
    };

    private Array ReadList(ListShape shape, ConfigList list, string path)
    {
        var items = list.Items.Select((item, index) => Read(shape.Element, item, $"{path}[{index}]")).Where(item => item is not null).ToArray();
        var result = Array.CreateInstance(shape.ElementType, items.Length);
        items.CopyTo(result, 0);
        return result;
    }

    private object ReadMap(MapShape shape, ConfigSection section, string path)
    {
        ReportRepeated(section, path);
        var entries = TypedMap.Create(shape.ElementType);
        foreach (var (key, node) in section.Entries)
        {
            if (Read(shape.Element, node, Join(path, key)) is { } value)
            {
                entries.Set(key, value);
            }
        }

        return entries.ToReadOnly();
    }

    private object? ReadKind(OptionKinds kinds, ConfigSection section, string path)
    {
        var place = Join(path, OptionKinds.Key);
        if (section.Find(OptionKinds.Key) is not ConfigValue { Type: ConfigValueType.Text or ConfigValueType.Environment } written)
        {
            mistakes.Add(place, $"This {kinds.Noun} does not say what kind it is.", $"Write one of: {string.Join(", ", kinds.Names)}.");
            return null;
        }

        if (kinds.Find(written.Text) is { } kind)
        {
            return ReadSection(kind.Table, section, path);
        }

        mistakes.Add(place, $"There is no kind of {kinds.Noun} called \"{written.Text}\".", NearestName.Suggest(written.Text, [.. kinds.Names]));
        // Read as what was probably meant, so that the other mistakes of the section are told together with this one.
        return NearestName.Of(written.Text, kinds.Names) is { } meant ? ReadSection(kinds.Find(meant)!.Table, section, path) : null;
    }

    private void ReportUnknown(OptionsTable table, ConfigSection section, string path)
    {
        var known = table.Keys.ToList();
        foreach (var (key, _) in section.Entries.Where(entry => !known.Exists(name => ConfigSection.IsNamed(entry, name))))
        {
            mistakes.Add(Join(path, key), "This key is not known here.", NearestName.Suggest(key, known));
        }
    }

    private void ReportRepeated(ConfigSection section, string path)
    {
        foreach (var group in section.Entries.GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            var keys = string.Join(" and ", group.Select(entry => $"\"{entry.Key}\""));
            mistakes.Add(Join(path, group.Last().Key), $"This key stands more than once: {keys}.", "Keep one; case does not tell keys apart.");
        }
    }

    private object? Mismatch(OptionShape shape, ConfigNode node, string path)
    {
        mistakes.Add(path, $"This is {node.Noun}.", $"Write {Expected(shape)}.");
        return null;
    }

    private static string Expected(OptionShape shape) => shape switch
    {
        ScalarShape scalar => scalar.Format.Expected,
        SecretShape => "the secret as a text",
        ListShape list => $"a list, such as [{(list.Element is ScalarShape or SecretShape ? "\"…\"" : "{ … }")}]",
        MapShape => "a section with one entry a name, such as { \"name\": … }",
        _ => "a section, such as { … }",
    };

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
