using MentionWatch.Core.Mentions.Languages;

namespace MentionWatch.Engines.Tables;

/// <summary>The files of a model: for each language the pipelines of Microsoft.ML of both questions, and the tables that the worker executes.</summary>
public static class ModelFiles
{
    /// <summary>Names of the files, in the directory of a model.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. new[] { LanguageTag.Spanish, LanguageTag.English }.SelectMany(language => new[] { Sentiment(language), Complaint(language), Tables(language) })];

    /// <summary>Name of the pipeline of the sentiment.</summary>
    /// <param name="language">BCP 47 primary tag.</param>
    public static string Sentiment(string language) => $"sentiment.{language}.zip";

    /// <summary>Name of the pipeline of the complaint.</summary>
    /// <param name="language">BCP 47 primary tag.</param>
    public static string Complaint(string language) => $"complaint.{language}.zip";

    /// <summary>Name of the tables.</summary>
    /// <param name="language">BCP 47 primary tag.</param>
    public static string Tables(string language) => $"tables.{language}.bin";

    /// <summary>Reads the tables, both languages at once.</summary>
    /// <param name="open">Opens a file by name.</param>
    /// <exception cref="InvalidDataException">A file is not a model of this version, or damaged.</exception>
    public static TextModel ReadTables(Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var spanish = Task.Run(() => Read(open, Tables(LanguageTag.Spanish)));
        var english = Read(open, Tables(LanguageTag.English));
        return new TextModel(spanish.GetAwaiter().GetResult(), english);
    }

    private static LanguageModel Read(Func<string, Stream> open, string name)
    {
        using var stream = open(name);
        return TextModelFile.Read(stream);
    }
}
