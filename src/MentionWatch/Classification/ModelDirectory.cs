using MentionWatch.Core.Classification.Linear;
using MentionWatch.Core.Classification.Model;
using MentionWatch.Core.Classification.Model.Storage;

namespace MentionWatch.Classification;

/// <summary>Where models are kept: a directory of the operator, or the one beside the program.</summary>
internal static class ModelDirectory
{
    private const string Unfinished = ".unfinished";

    /// <summary>The directory of the model in the box.</summary>
    public static string InTheBox => Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Loads the linear engine.</summary>
    /// <param name="directory">The directory; empty for the one in the box.</param>
    /// <exception cref="ClassificationException">There is no usable model.</exception>
    public static LinearClassifier LoadLinear(string directory) => Load(
        directory,
        path => new LinearClassifier(TextModelDirectory.Read(name => File.OpenRead(Path.Combine(path, name)))),
        "Set Classifier:Model to a directory that `mentionwatch train --out` wrote.");

    /// <summary>Loads a model of one file.</summary>
    /// <param name="directory">The directory; empty for the one in the box.</param>
    /// <param name="file">Name of its file.</param>
    /// <param name="read">Reads the file; its <see cref="InvalidDataException"/> says what is wrong with it.</param>
    /// <param name="remedy">What to do when there is none.</param>
    /// <exception cref="ClassificationException">There is no usable model.</exception>
    public static T Load<T>(string directory, string file, Func<Stream, T> read, string remedy) => Load(
        directory,
        path =>
        {
            using var stream = File.OpenRead(Path.Combine(path, file));
            return read(stream);
        },
        remedy);

    /// <summary>Writes the linear model.</summary>
    /// <exception cref="ClassificationException">It cannot be written.</exception>
    public static void Save(TextModel model, string directory)
        => Save(directory, TextModelDirectory.Names, create => TextModelDirectory.Write(model, create));

    /// <summary>Writes a model of one file.</summary>
    /// <exception cref="ClassificationException">It cannot be written.</exception>
    public static void Save(string directory, string file, Action<Stream> write) => Save(directory, [file], create =>
    {
        using var stream = create(file);
        write(stream);
    });

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
    private static void Save(string directory, IReadOnlyList<string> files, Action<Func<string, Stream>> write)
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
