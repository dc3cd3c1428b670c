using MentionWatch.Engines.Pipeline;
using MentionWatch.Engines.Tables;

namespace MentionWatch.Classification;

/// <summary>Where models are kept: a directory of the operator, or the one beside the program.</summary>
internal static class ModelDirectory
{
    private const string Unfinished = ".unfinished";
    private const string Remedy = "Set Classifier:Model to a directory that `mentionwatch train --out` wrote.";

    /// <summary>The directory of the model in the box.</summary>
    public static string InTheBox => Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Loads the tables of the engine mlnet.</summary>
    /// <param name="directory">The directory; empty for the one in the box.</param>
    /// <exception cref="ClassificationException">There is no usable model.</exception>
    public static TableClassifier LoadTables(string directory) => Load(
        directory,
        path => new TableClassifier(ModelFiles.ReadTables(name => File.OpenRead(Path.Combine(path, name)))),
        Remedy);

    /// <summary>Loads the pipelines of Microsoft.ML that the tables were made from.</summary>
    /// <param name="directory">The directory; empty for the one in the box.</param>
    /// <exception cref="ClassificationException">There is no usable model.</exception>
    public static PipelineClassifier LoadPipelines(string directory)
        => Load(directory, path => PipelineClassifier.Load(name => File.OpenRead(Path.Combine(path, name))), Remedy);

    private static T Load<T>(string directory, Func<string, T> read, string remedy)
    {
        var path = directory.Length == 0 ? InTheBox : directory;
        try
        {
            return read(path);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new ClassificationException($"The model in {path} cannot be used: {error.Message} {remedy}", error);
        }
    }

    /// <summary>Writes files beside what is there and then in its place, so that a reader never sees half of one.</summary>
    public static void Save(string directory, IReadOnlyList<string> files, Action<Func<string, Stream>> write)
    {
        try
        {
            Directory.CreateDirectory(directory);
            write(file => File.Create(Path.Combine(directory, file + Unfinished)));
            foreach (var file in files)
            {
                File.Move(Path.Combine(directory, file + Unfinished), Path.Combine(directory, file), overwrite: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ClassificationException($"The model cannot be written to {directory}: {error.Message}", error);
        }
    }
}
