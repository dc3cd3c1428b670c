using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Classification.Http;

namespace MentionWatch.Classification;

/// <summary>The engine that labels mentions.</summary>
internal sealed record ClassifierOptions
{
    [Description("The engine: mlnet runs the built-in model, http asks model servers. linear is the old name of mlnet.")]
    [AllowedValues(ClassifierEngines.MLNet, ClassifierEngines.Http, ClassifierEngines.Linear)]
    public string Engine { get; init; } = ClassifierEngines.MLNet;

    [Description("Directory of the model of mlnet, as written by `mentionwatch train`; empty for the built-in one. With http it answers when a server does not.")]
    public string Model { get; init; } = "";

    [Description("The model servers of the engine http.")]
    public HttpClassifierOptions Http { get; init; } = new();
}
