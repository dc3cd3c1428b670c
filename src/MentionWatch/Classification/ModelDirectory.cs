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
    {
        var path = Path.Combine(directory.Length == 0 ? InTheBox : directory, LinearModelFile.Name);
        try
        {
            using var stream = File.OpenRead(path);
            return LinearClassifier.Load(stream);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new ClassificationException(
                $"The model {path} cannot be used: {error.Message} Set Classifier:Model to a directory that `mentionwatch train --out` wrote.", error);
        }
    }

    /// <summary>Writes a model beside what is there and then in its place, so that a reader never sees half of it.</summary>
    public static void Save(LinearModel model, string directory)
    {
        var path = Path.Combine(directory, LinearModelFile.Name);
        var unfinished = path + ".unfinished";
        try
        {
            Directory.CreateDirectory(directory);
            using (var stream = File.Create(unfinished))
            {
                LinearModelFile.Write(model, stream);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ClassificationException($"The model cannot be written to {path}: {error.Message}", error);
        }
    }
}
