using System.CommandLine;
using MentionWatch.Classification;

namespace MentionWatch.Commands;

/// <summary>The options that choose a classifier, shared by the verbs that use one.</summary>
internal static class EngineOption
{
    public static Option<string> Create() => new("--engine")
    {
        Description = $"The engine: {string.Join(" or ", LocalEngines.All.Select(engine => engine.Name))}.",
        HelpName = "NAME",
        DefaultValueFactory = _ => ClassifierEngines.MLNet,
    };

    public static Option<string> Model() => new("--model")
    {
        Description = "Directory of the model; without it the one in the box.",
        HelpName = "DIR",
        DefaultValueFactory = _ => string.Empty,
    };
}
