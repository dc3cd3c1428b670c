using MentionWatch.Core.Classification.Linear;
using MentionWatch.Core.Classification.Linear.Storage;

namespace MentionWatch.Classification;

/// <summary>Where models are kept: a directory of the operator, or the one beside the program.</summary>
internal static class ModelDirectory
{
    /// <summary>The directory of the model in the box.</summary>
    public static string InTheBox => Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Loads the linear engine.</summary>
    /// <param name="directory">The directory; empty for the one in the box.</param>
    /// <exception cref="ClassificationException">There is no usable model.</exception>
    public static LinearClassifier LoadLinear(string directory)
        => Load(directory, LinearModelFile.Name, LinearClassifier.Load, "Set Classifier:Model to a directory that `mentionwatch train --out` wrote.");

    /// <summary>Loads a model.</summary>
    /// <param name="directory">The directory; empty for the one in the box.</param>
    /// <param name="file">Name of its file.</param>
    /// <param name="read">Reads the file; its <see cref="InvalidDataException"/> says what is wrong with it.</param>
    /// <param name="remedy">What to do when there is none.</param>
    /// <exception cref="ClassificationException">There is no usable model.</exception>
    public static T Load<T>(string directory, string file, Func<Stream, T> read, string remedy)
    {
        var path = Path.Combine(directory.Length == 0 ? InTheBox : directory, file);
        try
        {
            using var stream = File.OpenRead(path);
            return read(stream);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new ClassificationException($"The model {path} cannot be used: {error.Message} {remedy}", error);
        }
    }

    /// <summary>Writes the linear model.</summary>
    public static void Save(LinearModel model, string directory) => Save(directory, LinearModelFile.Name, stream => LinearModelFile.Write(model, stream));

    /// <summary>Writes a model beside what is there and then in its place, so that a reader never sees half of it.</summary>
    /// <exception cref="ClassificationException">It cannot be written.</exception>
    public static void Save(string directory, string file, Action<Stream> write)
    {
        var path = Path.Combine(directory, file);
        var unfinished = path + ".unfinished";
        try
        {
            Directory.CreateDirectory(directory);
            using (var stream = File.Create(unfinished))
            {
                write(stream);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ClassificationException($"The model cannot be written to {path}: {error.Message}", error);
        }
    }
}
