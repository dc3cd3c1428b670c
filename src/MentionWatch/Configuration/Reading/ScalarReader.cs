using MentionWatch.Configuration.Model;

namespace MentionWatch.Configuration.Reading;

/// <summary>Reads single values.</summary>
internal sealed class ScalarReader(Mistakes mistakes)
{
    public object? Read(ScalarFormat format, ConfigValue value, string path)
    {
        if (value.Type == ConfigValueType.Null)
        {
            mistakes.Add(path, "This is null.", $"Write {format.Expected}, or leave the key out to keep the default.");
            return null;
        }

        var parsed = value.Type == format.Written || value.Type == ConfigValueType.Environment ? format.Parse(value.Text) : null;
        if (parsed is null)
        {
            mistakes.Add(path, Problem(format, value), $"Write {format.Expected}.");
        }

        return parsed;
    }

    private static string Problem(ScalarFormat format, ConfigValue value)
    {
        var written = value.Type is ConfigValueType.Text or ConfigValueType.Environment ? $"\"{value.Text}\"" : value.Text;
        return value.Type == ConfigValueType.Environment || value.Type == format.Written
            ? $"{written} is not {Article(format.Name)}."
            : $"{written} is {value.Noun}, not {Article(format.Name)}.";
    }

    private static string Article(string noun) => noun switch
    {
        "boolean" => "true or false",
        "choice" => "a known choice",
        _ when "aeiou".Contains(noun[0], StringComparison.Ordinal) => $"an {noun}",
        _ => $"a {noun}",
    };
}
