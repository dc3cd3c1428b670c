namespace MentionWatch.Core.Classification.Model.Storage;

/// <summary>The two files of a model.</summary>
public static class TextModelDirectory
{
    private const string Spanish = "linear.es.model", English = "linear.en.model";

    /// <summary>Names of the files, in the directory of a model.</summary>
    public static IReadOnlyList<string> Names { get; } = [Spanish, English];

    /// <summary>Reads a model, both languages at once.</summary>
    /// <param name="open">Opens one of <see cref="Names"/>.</param>
    /// <exception cref="InvalidDataException">A file is not a model of this version, or damaged.</exception>
    public static TextModel Read(Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var spanish = Task.Run(() => ReadFile(open, Spanish));
        var english = ReadFile(open, English);
        return new TextModel(spanish.GetAwaiter().GetResult(), english);
    }

    /// <summary>Writes a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="create">Creates one of <see cref="Names"/>.</param>
    public static void Write(TextModel model, Func<string, Stream> create)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(create);
        WriteFile(model.Spanish, create(Spanish));
        WriteFile(model.English, create(English));
    }

    private static LanguageModel ReadFile(Func<string, Stream> open, string name)
    {
        using var stream = open(name);
        return TextModelFile.Read(stream);
    }

    private static void WriteFile(LanguageModel model, Stream stream)
    {
        using (stream)
        {
            TextModelFile.Write(model, stream);
        }
    }
}
