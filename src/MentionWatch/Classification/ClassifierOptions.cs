using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Classification.Http;

namespace MentionWatch.Classification;

/// <summary>The engine that labels mentions.</summary>
internal sealed record ClassifierOptions
{
    [Description("The engine: linear is the model in the box, mlnet one of Microsoft.ML where the build has it, http asks model servers.")]
    [AllowedValues(ClassifierEngines.Linear, ClassifierEngines.MLNet, ClassifierEngines.Http)]
    public string Engine { get; init; } = ClassifierEngines.Linear;

    [Description("Directory of the model; empty for the one in the box. Under http that is the linear model that answers when a server does not.")]
    public string Model { get; init; } = "";

    [Description("The model servers of the engine http.")]
    public HttpClassifierOptions Http { get; init; } = new();
}
