namespace MentionWatch.Configuration.Rules;

/// <summary>Names of sources and receivers stand in addresses, Redis keys and metrics.</summary>
internal static class EntryName
{
    public static void Check(string noun, string name, string path, Mistakes mistakes)
    {
        if (name.Length is 0 or > 64 || name.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_')))
        {
            mistakes.Add(path, $"A {noun}'s name is not written like this.", "Use 1 to 64 letters, digits, - and _.");
        }
    }
}
