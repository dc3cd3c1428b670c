using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Classification.Http;

/// <summary>The models that label mentions from elsewhere. They see masked texts only.</summary>
internal sealed record HttpClassifierOptions
{
    [Description("The model servers, by name. A question that none of them answers is answered by the local model.")]
    public IReadOnlyDictionary<string, HttpModelOptions> Models { get; init; } = Empty.Dictionary<HttpModelOptions>();

    [Description("Longest time a batch of mentions waits for the model servers; what they have not answered by then the local model answers.")]
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(10);
}
