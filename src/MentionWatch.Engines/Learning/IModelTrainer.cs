using System.Runtime.Loader;

namespace MentionWatch.Engines.Learning;

/// <summary>Trains the models of the engine <c>mlnet</c>.</summary>
public interface IModelTrainer
{
    /// <summary>Trains on texts and writes the files of a model; the same texts give the same bytes.</summary>
    /// <param name="texts">What to learn from.</param>
    /// <param name="create">Creates a file by name; called only when everything is learnt.</param>
    /// <param name="progress">Receives now and then how far it is, from any thread.</param>
    /// <param name="cancellationToken">Gives the training up.</param>
    /// <exception cref="ArgumentException">Nothing can be learnt from the texts; the message says why.</exception>
    void Train(TrainingTexts texts, Func<string, Stream> create, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken);
}

/// <summary>Finds the trainer, which is an assembly of its own: a worker that classifies never loads it.</summary>
public static class ModelTrainer
{
    private const string Assembly = "MentionWatch.Engines.Training";

    /// <summary>Loads the trainer from beside the program.</summary>
    /// <exception cref="FileNotFoundException">The assembly is not there.</exception>
    public static IModelTrainer Load()
    {
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{Assembly}.dll"));
        return (IModelTrainer)Activator.CreateInstance(assembly.GetType($"{Assembly}.TextModelTrainer", throwOnError: true)!)!;
    }
}
