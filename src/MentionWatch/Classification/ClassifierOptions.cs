using System.ComponentModel;

namespace MentionWatch.Classification;

/// <summary>The engine that labels mentions.</summary>
internal sealed record ClassifierOptions
{
    [Description("Name of the engine.")]
    public string Engine { get; init; } = "linear";

    [Description("Directory of the model; empty for the one in the box.")]
    public string Model { get; init; } = "";
}
