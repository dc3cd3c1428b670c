using MentionWatch.Classification.Http;
using MentionWatch.Core.Classification;

namespace MentionWatch.Classification;

/// <summary>The engines by the name that the configuration and the verbs use.</summary>
internal static class ClassifierEngines
{
    public const string MLNet = "mlnet";

    /// <summary>What <see cref="MLNet"/> was called before; still accepted.</summary>
    public const string Linear = "linear";

    public const string Http = "http";

    /// <summary>Creates the engine of a configuration.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="services">What the engine <c>http</c> needs of the worker.</param>
    /// <exception cref="ClassificationException">There is no such engine, or its model cannot be used.</exception>
    public static IMentionClassifier Create(ClassifierOptions options, IServiceProvider services)
        => string.Equals(options.Engine, Http, StringComparison.Ordinal)
            ? HttpClassifier.Create(options, Create(MLNet, options.Model), services)
            : Create(options.Engine, options.Model);

    /// <summary>Creates a local engine.</summary>
    /// <param name="engine">Its name.</param>
    /// <param name="model">Directory of the model; empty for the one in the box.</param>
    /// <exception cref="ClassificationException">There is no such engine, or its model cannot be used.</exception>
    public static IMentionClassifier Create(string engine, string model) => new ParallelClassifier(Local(engine).Load(model));

    /// <summary>Finds an engine that is trained and used in this process.</summary>
    /// <exception cref="ClassificationException">There is no such engine.</exception>
    public static ILocalEngine Local(string engine) => LocalEngines.Find(engine) ?? throw NotHere(engine);

    private static ClassificationException NotHere(string engine) => engine switch
    {
        Http => new ClassificationException("The engine http works from the configuration of the worker; use mlnet here."),
        _ => new ClassificationException($"There is no engine '{engine}'; use {string.Join(" or ", LocalEngines.All.Select(known => known.Name))}."),
    };
}
