namespace MentionWatch.Demo;

/// <summary>The sentences of the story, kept as plain text files beside it.</summary>
internal static class TextList
{
    /// <summary>The lines of one embedded list.</summary>
    public static string[] Read(string name)
    {
        using var stream = Open(name + ".txt");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public static Stream Open(string file)
        => typeof(TextList).Assembly.GetManifestResourceStream("demo/" + file)
            ?? throw new InvalidOperationException($"The story lacks its file {file}.");
}
