using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Linear.Training;
using MentionWatch.Core.Classification.Model;
using MentionWatch.Core.Classification.Model.Training;

namespace MentionWatch.Core.Tests.Classification.Linear;

/// <summary>A handful of invented texts, enough to learn the obvious.</summary>
internal static class SmallTexts
{
    private static readonly string[] Things = ["comida", "tienda", "app", "atención", "service", "flight", "order", "hotel"];

    private static readonly Lazy<TextModel> Model = new(() => Train());

    /// <summary>Small tables, for speed.</summary>
    public static TextModelTrainingOptions Options { get; } = new()
    {
        Spanish = LanguageTrainingOptions.Spanish with { Linear = LanguageTrainingOptions.Spanish.Linear with { Bits = 14 } },
        English = LanguageTrainingOptions.English with { Linear = new LinearTrainingOptions { Bits = 14 } },
    };

    /// <summary>A model that was trained once for all tests that only need one.</summary>
    public static TextModel Trained => Model.Value;

    public static TextModel Train(
        Func<TextModelTrainingOptions, TextModelTrainingOptions>? options = null, Func<TrainingTexts, TrainingTexts>? texts = null)
        => new TextModelTrainer((options ?? (same => same))(Options)).Train((texts ?? (same => same))(new TrainingTexts { Labelled = All() }));

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
