using MentionWatch.Core.Classification;
using MentionWatch.Core.Tests.Classification.Model;
using MentionWatch.Engines.Learning;
using MentionWatch.Engines.Tables;
using MentionWatch.Engines.Training;

namespace MentionWatch.Core.Tests.Classification.Linear;

/// <summary>A handful of invented texts, enough to learn the obvious.</summary>
internal static class SmallTexts
{
    private static readonly string[] Things = ["comida", "tienda", "app", "atención", "service", "flight", "order", "hotel"];

    private static readonly Lazy<Dictionary<string, byte[]>> Stored = new(() => TrainFiles());

    private static readonly Lazy<TextModel> Model = new(() => StoredModel.Read(Files));

    /// <summary>The files of a model that was trained once for all tests that only need one.</summary>
    public static Dictionary<string, byte[]> Files => Stored.Value;

    /// <summary>The same, read.</summary>
    public static TextModel Trained => Model.Value;

    public static TextModel Train(
        Func<TextModelTrainingOptions, TextModelTrainingOptions>? options = null, Func<TrainingTexts, TrainingTexts>? texts = null)
        => StoredModel.Read(TrainFiles(options, texts));

    public static Dictionary<string, byte[]> TrainFiles(
        Func<TextModelTrainingOptions, TextModelTrainingOptions>? options = null, Func<TrainingTexts, TrainingTexts>? texts = null)
        => StoredModel.Train((options ?? (same => same))(new TextModelTrainingOptions()), (texts ?? (same => same))(new TrainingTexts { Labelled = All() }));

    public static IReadOnlyList<LabelledText> All() =>
    [
        .. Things.SelectMany(thing => new[]
        {
            Of("es", Sentiment.Negative, true, $"La {thing} es pésima, un asco, quiero mi dinero"), Of("es", Sentiment.Positive, false, $"Me encanta la {thing}, gracias"),
            Of("es", Sentiment.Neutral, false, $"La {thing} abre a las nueve"), Of("en", Sentiment.Negative, true, $"The {thing} is awful, worst ever, refund me"),
            Of("en", Sentiment.Positive, false, $"I love the {thing}, thank you"), Of("en", Sentiment.Neutral, false, $"The {thing} starts at nine"),
        }),
    ];

    public static LabelledText Of(string language, Sentiment sentiment, bool? complaint, string text) => new(language, sentiment, complaint, "small", text);
}
