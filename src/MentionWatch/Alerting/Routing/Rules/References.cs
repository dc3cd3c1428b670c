using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Routing.Rules;

/// <summary>Names written elsewhere name something that exists.</summary>
internal static class References
{
    /// <summary>Checks one name, which may be left empty.</summary>
    public static void Check<T>(string noun, string name, string path, IReadOnlyDictionary<string, T> known, string section, Mistakes mistakes)
    {
        if (name.Length > 0 && !known.ContainsKey(name) && !mistakes.Cover($"{section}.{name}"))
        {
            mistakes.Add(path, $"There is no {noun} \"{name}\".", NearestName.Suggest(name, [.. known.Keys]));
        }
    }

    /// <summary>Checks a list of names, in which none stands twice.</summary>
    public static void CheckAll<T>(string noun, IReadOnlyList<string> names, string path, IReadOnlyDictionary<string, T> known, string section, Mistakes mistakes)
    {
        for (var index = 0; index < names.Count; index++)
        {
            Check(noun, names[index], $"{path}[{index}]", known, section, mistakes);
            if (names.Take(index).Contains(names[index], StringComparer.Ordinal))
            {
                mistakes.Add($"{path}[{index}]", $"\"{names[index]}\" stands here twice.", "Keep one.");
            }
        }
    }

    /// <summary>Checks a name that an operator chooses for people to read.</summary>
    public static void CheckName(string noun, string name, string path, Mistakes mistakes)
    {
        if (name.Length > 64 || string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl))
        {
            mistakes.Add(path, $"A {noun}'s name is not written like this.", "Use 1 to 64 characters that can be read.");
        }
    }
}
